package chainrule.engine.experiment;

import chainrule.engine.math.Decimal;
import chainrule.engine.network.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One thing that people set in an experiment. Its key is the same in links, in the catalogue and in
 * the page; its control, its range and its explanation derive from here.
 *
 * <p>Every field reads and writes its own text in a {@link Draft}. The text holds letters, digits,
 * {@code .}, {@code *}, {@code -} and {@code _} only, and lists are joined by {@code _}.
 */
abstract class Field {
  private final String key;
  private final Group group;
  private final String name;
  private final String explanation;
  private String tex = "";
  private String condition = "";
  private List<String> conditionIds = List.of();
  private boolean live;
  private boolean advanced;
  private boolean logarithmic;

  Field(String key, Group group, String name, String explanation) {
    this.key = key;
    this.group = group;
    this.name = name;
    this.explanation = explanation;
  }

  /** The field's text in a draft, in canonical form. */
  abstract String read(Draft draft);

  /**
   * Takes a text into a draft.
   *
   * @return false, with the draft as it was, if the text is not allowed
   */
  abstract boolean write(Draft draft, String text);

  /** What is allowed, in words. */
  abstract String allowed();

  /** What sort of control it needs: see {@link Catalogue}. */
  abstract String kind();

  /** The canonical text of a list of values; only for fields that hold lists. */
  String textOf(List<?> values) {
    throw new UnsupportedOperationException(key + " holds no list of " + values.size());
  }

  /** Adds what the kind has to say about itself to the catalogue. */
  void describe(Json json) {}

  /** The formula that the field stands in. */
  Field tex(String formula) {
    tex = formula;
    return this;
  }

  /** Only matters while another field has one of these values. */
  Field when(String otherKey, String... ids) {
    condition = otherKey;
    conditionIds = List.of(ids);
    return this;
  }

  /** Can change while training goes on. */
  Field live() {
    live = true;
    return this;
  }

  /** Belongs behind a disclosure. */
  Field advanced() {
    advanced = true;
    return this;
  }

  /** A number whose size matters more than its digits, such as a rate. */
  Field logarithmic() {
    logarithmic = true;
    return this;
  }

  String key() {
    return key;
  }

  Group group() {
    return group;
  }

  String name() {
    return name;
  }

  String explanation() {
    return explanation;
  }

  String tex() {
    return tex;
  }

  String condition() {
    return condition;
  }

  List<String> conditionIds() {
    return conditionIds;
  }

  boolean isLive() {
    return live;
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  boolean isAdvanced() {
    return advanced;
  }

  /** A number in a range. */
  static final class NumberField extends Field {
    private final double minimum;
    private final double maximum;
    private final boolean whole;
    private final Function<Draft, Double> get;
    private final BiConsumer<Draft, Double> set;

    private NumberField(
        String key,
        Group group,
        String name,
        String explanation,
        double minimum,
        double maximum,
        boolean whole,
        Function<Draft, Double> get,
        BiConsumer<Draft, Double> set) {
      super(key, group, name, explanation);
      this.minimum = minimum;
      this.maximum = maximum;
      this.whole = whole;
      this.get = get;
      this.set = set;
    }

    @Override
    String read(Draft draft) {
      return Decimal.format(get.apply(draft));
    }

    @Override
    boolean write(Draft draft, String text) {
      double value = Decimal.parse(text);
      boolean good = value >= minimum && value <= maximum;
      if (!good || (whole && value != Math.floor(value))) {
        return false;
      }
      set.accept(draft, value);
      return true;
    }

    @Override
    String allowed() {
      return (whole ? "a whole number from " : "a number from ")
          + Decimal.format(minimum)
          + " to "
          + Decimal.format(maximum);
    }

    @Override
    String kind() {
      return whole ? "integer" : "number";
    }

    @Override
    void describe(Json json) {
      json.field("min", Decimal.format(minimum));
      json.field("max", Decimal.format(maximum));
      json.field("scale", isLogarithmic() ? "log" : "linear");
    }
  }

  static Field number(
      String key,
      Group group,
      String name,
      String explanation,
      double minimum,
      double maximum,
      Function<Draft, Double> get,
      BiConsumer<Draft, Double> set) {
    return new NumberField(key, group, name, explanation, minimum, maximum, false, get, set);
  }

  static Field whole(
      String key,
      Group group,
      String name,
      String explanation,
      int minimum,
      int maximum,
      Function<Draft, Integer> get,
      BiConsumer<Draft, Integer> set) {
    return new NumberField(
        key,
        group,
        name,
        explanation,
        minimum,
        maximum,
        true,
        draft -> (double) get.apply(draft),
        (draft, value) -> set.accept(draft, (int) (double) value));
  }

  /** Yes or no. */
  static Field flag(
      String key,
      Group group,
      String name,
      String explanation,
      Function<Draft, Boolean> get,
      BiConsumer<Draft, Boolean> set) {
    return new Field(key, group, name, explanation) {
      @Override
      String read(Draft draft) {
        return get.apply(draft) ? "yes" : "no";
      }

      @Override
      boolean write(Draft draft, String text) {
        boolean yes = text.equals("yes");
        if (!yes && !text.equals("no")) {
          return false;
        }
        set.accept(draft, yes);
        return true;
      }

      @Override
      String allowed() {
        return "yes or no";
      }

      @Override
      String kind() {
        return "flag";
      }
    };
  }

  /** How the entries of a list are read and written. */
  interface Entry<T> {
    /** The entry, or null if the text is not allowed. */
    @org.jspecify.annotations.Nullable
    T parse(String text);

    String format(T entry);
  }

  /** One or more entries joined by {@code _}. */
  static class ListField<T> extends Field {
    private final String kind;
    private final String family;
    private final String allowed;
    private final int most;
    private final boolean distinct;
    private final Entry<T> entry;
    private final Function<Draft, List<T>> get;
    private final BiConsumer<Draft, List<T>> set;
    private double minimum;
    private double maximum;

    /**
     * @param family the family of the variants, or empty
     * @param most the most entries
     * @param distinct whether an entry may stand only once
     */
    ListField(
        String key,
        Group group,
        String name,
        String explanation,
        String kind,
        String family,
        String allowed,
        int most,
        boolean distinct,
        Entry<T> entry,
        Function<Draft, List<T>> get,
        BiConsumer<Draft, List<T>> set) {
      super(key, group, name, explanation);
      this.kind = kind;
      this.family = family;
      this.allowed = allowed;
      this.most = most;
      this.distinct = distinct;
      this.entry = entry;
      this.get = get;
      this.set = set;
    }

    @Override
    String read(Draft draft) {
      return text(get.apply(draft));
    }

    @Override
    @SuppressWarnings("unchecked")
    String textOf(List<?> values) {
      return text((List<T>) values);
    }

    private String text(List<T> values) {
      StringBuilder text = new StringBuilder();
      for (T value : values) {
        if (text.length() > 0) {
          text.append('_');
        }
        text.append(entry.format(value));
      }
      return text.toString();
    }

    @Override
    boolean write(Draft draft, String text) {
      List<T> values = new ArrayList<>();
      int start = 0;
      while (start <= text.length()) {
        int end = text.indexOf('_', start);
        if (end < 0) {
          end = text.length();
        }
        T value = entry.parse(text.substring(start, end));
        if (value == null || values.size() == most || (distinct && values.contains(value))) {
          return false;
        }
        values.add(value);
        start = end + 1;
      }
      set.accept(draft, values);
      return true;
    }

    @Override
    String allowed() {
      return allowed;
    }

    @Override
    String kind() {
      return kind;
    }

    /** Says between which numbers the entries must lie. */
    ListField<T> between(double minimum, double maximum) {
      this.minimum = minimum;
      this.maximum = maximum;
      return this;
    }

    @Override
    void describe(Json json) {
      json.field("maxCount", most);
      if (!family.isEmpty()) {
        json.field("family", family);
      }
      if (minimum < maximum) {
        json.field("min", Decimal.format(minimum)).field("max", Decimal.format(maximum));
      }
    }
  }

  /** An entry that is a whole number in a range. */
  static Entry<Integer> wholeEntry(int minimum, int maximum) {
    return new Entry<>() {
      @Override
      public @org.jspecify.annotations.Nullable Integer parse(String text) {
        double value = Decimal.parse(text);
        boolean good = value >= minimum && value <= maximum;
        return good && value == Math.floor(value) ? Integer.valueOf((int) value) : null;
      }

      @Override
      public String format(Integer value) {
        return Integer.toString(value);
      }
    };
  }

  /** One variant of a family. */
  static <T> Field choice(
      String key,
      Group group,
      String name,
      String explanation,
      String family,
      T[] variants,
      Function<T, String> id,
      Function<Draft, T> get,
      BiConsumer<Draft, T> set) {
    return new ListField<>(
        key,
        group,
        name,
        explanation,
        "choice",
        family,
        ids(variants, id),
        1,
        false,
        variantEntry(variants, id),
        draft -> List.of(get.apply(draft)),
        (draft, values) -> set.accept(draft, values.get(0)));
  }

  static <T> Entry<T> variantEntry(T[] variants, Function<T, String> id) {
    return new Entry<>() {
      @Override
      public @org.jspecify.annotations.Nullable T parse(String text) {
        for (T variant : variants) {
          if (id.apply(variant).equals(text)) {
            return variant;
          }
        }
        return null;
      }

      @Override
      public String format(T variant) {
        return id.apply(variant);
      }
    };
  }

  static <T> String ids(T[] variants, Function<T, String> id) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < variants.length; i++) {
      text.append(i == 0 ? "" : i == variants.length - 1 ? " or " : ", ");
      text.append(id.apply(variants[i]));
    }
    return text.toString();
  }

  static <T extends Variant> Field choice(
      String key,
      Group group,
      String name,
      String explanation,
      T[] variants,
      Function<Draft, T> get,
      BiConsumer<Draft, T> set) {
    return choice(key, group, name, explanation, key, variants, Variant::id, get, set);
  }
}
