package chainrule.engine.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text form of an experiment: {@code v=1&data=circle&layers=4_2}. Defaults are left out, fields
 * stand in a fixed order, and keys and values hold only letters, digits, {@code .}, {@code *},
 * {@code -} and {@code _}.
 */
public final class Link {
  /** A link longer than this is refused unread. */
  public static final int MAXIMUM_LENGTH = 32_768;

  private static final String VERSION_KEY = "v";
  private static final String VERSION = "1";
  private static final int MOST_NOTICES = 20;

  private Link() {}

  /**
   * What a link was read as.
   *
   * @param experiment the experiment; the one to start from if the link was refused
   * @param notices one for every field that could not be taken as it was
   * @param refusal why the link could not be read at all, or empty
   */
  public record Reading(Experiment experiment, List<Notice> notices, String refusal) {}

  /** The experiment that the page opens with. */
  public static Experiment defaults() {
    return new Draft().settle(new ArrayList<>());
  }

  /**
   * Reads a link: the part behind {@code #}, with or without it, or a whole address. Never throws.
   */
  public static Reading read(String link) {
    return read(link, new Draft(), defaults());
  }

  /**
   * Reads fields in the form of a link on top of an experiment, which keeps its other fields. Never
   * throws.
   */
  public static Reading change(Experiment experiment, String changes) {
    return read(changes, new Draft(experiment), experiment);
  }

  private static Reading read(String link, Draft draft, Experiment otherwise) {
    if (link.length() > MAXIMUM_LENGTH) {
      return refuse(
          otherwise,
          "The link has " + link.length() + " characters; allowed: up to " + MAXIMUM_LENGTH + ".");
    }
    List<Notice> notices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int start = link.indexOf('#') + 1;
    while (start < link.length()) {
      int end = link.indexOf('&', start);
      if (end < 0) {
        end = link.length();
      }
      String pair = link.substring(start, end);
      start = end + 1;
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!seen.add(key)) {
        notices.add(new Notice(key, value, "the first one", "one value"));
      } else if (key.equals(VERSION_KEY)) {
        if (!value.equals(VERSION)) {
          return refuse(
              otherwise,
              "The link has version " + new Notice(key, value, "", "").value() + "; allowed: 1.");
        }
      } else {
        write(draft, key, value, notices);
      }
    }
    Experiment experiment = draft.settle(notices);
    boolean many = notices.size() > MOST_NOTICES;
    return new Reading(experiment, many ? notices.subList(0, MOST_NOTICES) : notices, "");
  }

  private static Reading refuse(Experiment otherwise, String refusal) {
    return new Reading(otherwise, List.of(), refusal);
  }

  private static void write(Draft draft, String key, String value, List<Notice> notices) {
    for (Field<?> field : Fields.ALL) {
      if (field.key().equals(key)) {
        if (!field.write(draft, value)) {
          notices.add(new Notice(key, value, field.read(draft), field.allowed()));
        }
        return;
      }
    }
    notices.add(new Notice(key, value, "nothing", "a field that Chainrule knows"));
  }

  /** The text of every field, by key, in canonical order. */
  public static Map<String, String> fields(Experiment experiment) {
    Draft draft = new Draft(experiment);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field<?> field : Fields.ALL) {
      texts.put(field.key(), field.read(draft));
    }
    return texts;
  }

  /** The canonical link of an experiment, without {@code #}. */
  public static String write(Experiment experiment) {
    Draft draft = new Draft(experiment);
    Draft defaults = new Draft();
    StringBuilder link = new StringBuilder(VERSION_KEY).append('=').append(VERSION);
    for (Field<?> field : Fields.ALL) {
      String value = field.read(draft);
      if (!value.equals(field.read(defaults))) {
        link.append('&').append(field.key()).append('=').append(value);
      }
    }
    return link.toString();
  }
}
