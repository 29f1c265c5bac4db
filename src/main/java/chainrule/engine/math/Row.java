package chainrule.engine.math;

import java.util.Arrays;

/**
 * Numbers that are put one after the other, or taken in the same order: texts and arrays, too. What
 * takes them knows how many there are.
 */
public final class Row {
  /** Of a text in one number. */
  public static final int CHARACTERS = 6;

  private static final int CHARACTER_VALUES = 256;

  private double[] numbers;
  private int at;

  /** An empty one, with room for so many numbers to begin with. */
  public Row(int room) {
    numbers = new double[room];
  }

  /** To take numbers from, beginning there. */
  public Row(double[] numbers, int start) {
    this.numbers = numbers;
    at = start;
  }

  /** How many numbers a text takes. */
  public static int lengthOfText(int characters) {
    return (characters + CHARACTERS - 1) / CHARACTERS;
  }

  /** All that has been put; not a copy if the room was filled exactly. */
  public double[] numbers() {
    return at == numbers.length ? numbers : Arrays.copyOf(numbers, at);
  }

  public Row put(double value) {
    makeRoom(1);
    numbers[at] = value;
    at++;
    return this;
  }

  public Row put(boolean holds) {
    return put(holds ? 1 : 0);
  }

  public Row put(double[] values) {
    makeRoom(values.length);
    System.arraycopy(values, 0, numbers, at, values.length);
    at += values.length;
    return this;
  }

  /** Six characters a number; characters up to 255. */
  public Row put(String text) {
    for (int start = 0; start < text.length(); start += CHARACTERS) {
      double packed = 0;
      for (int i = start + CHARACTERS - 1; i >= start; i--) {
        packed = packed * CHARACTER_VALUES + (i < text.length() ? text.charAt(i) : 0);
      }
      put(packed);
    }
    return this;
  }

  private void makeRoom(int more) {
    if (at + more > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, at + more));
    }
  }

  public double next() {
    at++;
    return numbers[at - 1];
  }

  /**
   * A whole number from 0 to so many.
   *
   * @throws IllegalArgumentException if it is none
   */
  public int count(int most) {
    double value = next();
    if (!(value >= 0 && value <= most && value == Math.floor(value))) {
      throw new IllegalArgumentException("The checkpoint is damaged: a count is wrong.");
    }
    return (int) value;
  }

  public boolean holds() {
    return count(1) > 0;
  }

  public double[] array(int length) {
    double[] values = new double[length];
    System.arraycopy(numbers, at, values, 0, length);
    at += length;
    return values;
  }

  public String text(int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      double packed = next();
      for (int i = 0; i < CHARACTERS && text.length() < length; i++) {
        double rest = Math.floor(packed / CHARACTER_VALUES);
        text.append((char) (packed - rest * CHARACTER_VALUES));
        packed = rest;
      }
    }
    return text.toString();
  }
}
