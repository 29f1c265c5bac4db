package chainrule.engine.data;

import org.jspecify.annotations.Nullable;

/** What becomes of the numbers of a table before a network gets them. */
public enum Scaling {
  /** Less the mean of the column, over its standard deviation. */
  STANDARDISED("standardised") {
    @Override
    Axis axis(String name, double[] originals) {
      return Axis.standardising(name, "", originals);
    }
  },

  /** The least number of the column becomes -1, the greatest 1. */
  SPAN("span") {
    @Override
    Axis axis(String name, double[] originals) {
      return Axis.spanning(name, originals);
    }
  },

  /** They stay as they are. */
  PLAIN("plain") {
    @Override
    Axis axis(String name, double[] originals) {
      return Axis.plain(name);
    }
  };

  private final String id;

  Scaling(String id) {
    this.id = id;
  }

  /** The scaling with this id, or null. */
  public static @Nullable Scaling ofId(String id) {
    for (Scaling scaling : values()) {
      if (scaling.id.equals(id)) {
        return scaling;
      }
    }
    return null;
  }

  /** The axis on which a network sees a column. */
  abstract Axis axis(String name, double[] originals);
}
