package chainrule.engine.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text form of an experiment: {@code v=1&data=circle&layers=4_2}. Defaults are left out, fields
 * stand in a fixed order, and keys and values hold only letters, digits, {@code .}, {@code *},
 * {@code -} and {@code _}.
 *
 * <p>A link that is copied has a {@link Checksum}, too, so that it is noticed when it is cut off.
 */
public final class Link {
  /** A link is refused unread if it is longer than this without its own points ... */
  public static final int MAXIMUM_OF_SETTINGS = 8192;

  /** ... or than this with them. */
  public static final int MAXIMUM_LENGTH = 32_768;

  static final String VERSION_KEY = "v";
  static final String VERSION = "1";

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
   * Reads a link: the part behind {@code #}, with or without it, or a whole address; one of
   * tensorflow/playground, too. Never throws.
   */
  public static Reading read(String link) {
    String text = plain(link);
    return PlaygroundLink.isMeant(text)
        ? new PlaygroundLink(text).read()
        : new LinkReader(new Draft(), defaults()).read(text);
  }

  /** Whether a text holds a field that links have, and so is meant as one. */
  public static boolean isLink(String text) {
    String link = plain(text);
    if (PlaygroundLink.isMeant(link)) {
      return true;
    }
    for (String pair : link.substring(link.indexOf('#') + 1).split("&", -1)) {
      String key = pair.substring(0, Math.max(0, pair.indexOf('=')));
      if (key.equals(VERSION_KEY) || Fields.withKey(key) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads fields in the form of a link on top of an experiment, which keeps its other fields. Never
   * throws.
   */
  public static Reading change(Experiment experiment, String changes) {
    return new LinkReader(new Draft(experiment), experiment).read(plain(changes));
  }

  /** As it was before it stood in a web page, whose text has {@code &amp;} for {@code &}. */
  private static String plain(String link) {
    return link.trim().replace("&amp;", "&");
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
    StringBuilder link = new StringBuilder(VERSION_KEY).append('=').append(VERSION);
    for (Field<?> field : Fields.ALL) {
      if (!draft.goesWithoutSaying(field)) {
        link.append('&').append(field.key()).append('=').append(field.read(draft));
      }
    }
    return link.toString();
  }
}
