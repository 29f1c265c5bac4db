package chainrule.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a dataset: how many there may be, which setting chooses their number, and names.
 *
 * @param minimum the fewest classes; 0 for regression
 * @param maximum the most classes; 0 for regression
 * @param choice which setting says how many there are
 * @param names the names of {@code maximum} classes, by index; own points bring their own
 */
public record Classes(int minimum, int maximum, Choice choice, List<String> names) {
  /** The most classes that anything here can have. */
  public static final int MAXIMUM = 6;

  /** Which setting says how many classes a dataset has. */
  public enum Choice {
    /** None: the dataset says it. */
    FIXED,

    /** The number of spiral arms. */
    ARMS,

    /** The number of classes. */
    CLASSES,

    /** The user's points. */
    OWN
  }

  public Classes {
    names = List.copyOf(names);
  }

  static Classes none() {
    return new Classes(0, 0, Choice.FIXED, List.of());
  }

  /** With two classes, index 1 is the positive one. */
  static Classes named(String... names) {
    return new Classes(names.length, names.length, Choice.FIXED, List.of(names));
  }

  static Classes chosen(Choice choice, String kind, int minimum, int maximum) {
    return new Classes(minimum, maximum, choice, numbered(kind, maximum));
  }

  /** The names {@code kind 1} to {@code kind count}. */
  static List<String> numbered(String kind, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add(kind + " " + i);
    }
    return names;
  }

  /** The names of the classes under the given settings, by class index. */
  List<String> names(DataSettings settings) {
    return switch (choice) {
      case FIXED -> names;
      case ARMS -> names.subList(0, settings.arms());
      case CLASSES -> names.subList(0, settings.classes());
      case OWN -> settings.own().classNames();
    };
  }
}
