package chainrule.export;

import chainrule.drawing.Canvas.Lettering;
import chainrule.drawing.Canvas.Stroke;
import chainrule.drawing.Ramp;

/** The colours of pictures: those of the page in its light theme. */
final class Inks {
  static final String PAPER = "#ffffff";
  static final String INK = "#1f2933";
  static final String MUTED = "#5a6572";
  static final String RULE = "#d9dde2";
  static final String NEGATIVE = "#b35806";
  static final String MIDDLE = "#f7f7f7";
  static final String POSITIVE = "#2166ac";

  /** Okabe and Ito, "Color Universal Design" (2008). */
  private static final String[] QUALITATIVE = {
    "#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#808080", "#f0e442"
  };

  static final Lettering HEADING = Lettering.of(INK, 15).bold();
  static final Lettering LABEL = Lettering.of(INK, 12);
  static final Lettering NOTE = Lettering.of(MUTED, 11);
  static final Stroke AXIS = Stroke.of(MUTED, 1);
  static final Stroke GRID = Stroke.of(RULE, 1);

  private Inks() {}

  static String ofClass(int index, int classes) {
    if (classes <= 2) {
      return index == 0 ? NEGATIVE : POSITIVE;
    }
    return QUALITATIVE[index % QUALITATIVE.length];
  }

  /** From the one side over the middle to the other. */
  static String[] diverging(int count) {
    return Ramp.of(count, NEGATIVE, MIDDLE, POSITIVE);
  }

  /** From nothing to a colour. */
  static String[] towards(int count, String colour) {
    return Ramp.of(count, MIDDLE, colour);
  }

  /** A text that is no longer than its place. */
  static String shortened(String text, int letters) {
    return text.length() <= letters
        ? text
        : text.substring(0, Math.max(1, letters - 1)).stripTrailing() + "…";
  }

  /** A number with the minus of typography. */
  static String number(double value) {
    return Numeral.of(value).replace('-', '−');
  }
}
