package chainrule.engine.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one link into a draft, field by field. What is wrong becomes a notice or a refusal. */
final class LinkReader {
  private static final int MOST_NOTICES = 20;

  private final Draft draft;
  private final Experiment otherwise;
  private final List<Notice> notices = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();
  private final Map<String, String> unknown = new LinkedHashMap<>();

  /** Why the link is refused, or empty. */
  private String refusal = "";

  /**
   * @param otherwise what a refused link is read as
   */
  LinkReader(Draft draft, Experiment otherwise) {
    this.draft = draft;
    this.otherwise = otherwise;
  }

  /** Never throws. */
  Link.Reading read(String link) {
    checkLength(link);
    if (refusal.isEmpty()) {
      readFields(link.substring(link.indexOf('#') + 1));
    }
    if (!refusal.isEmpty()) {
      return new Link.Reading(otherwise, List.of(), refusal);
    }
    if (!unknown.isEmpty()) {
      notices.add(Notice.ofUnknown(unknown));
    }
    Experiment experiment = draft.settle(notices);
    boolean many = notices.size() > MOST_NOTICES;
    return new Link.Reading(experiment, many ? notices.subList(0, MOST_NOTICES) : notices, "");
  }

  /** Before anything is decoded. */
  private void checkLength(String link) {
    int length = link.length();
    int ofSettings =
        length
            - lengthOf(Fields.OWN.key(), link)
            - lengthOf(Fields.WEIGHTS.key(), link)
            - lengthOf(PageFields.STATE, link);
    if (ofSettings > Link.MAXIMUM_OF_SETTINGS) {
      refuse(
          ofSettings + " characters beside own points and weights",
          "up to " + Link.MAXIMUM_OF_SETTINGS);
    } else if (length > Link.MAXIMUM_LENGTH) {
      refuse(length + " characters", "up to " + Link.MAXIMUM_LENGTH);
    }
  }

  /** The length of the value that is taken for a field: the first one. */
  private static int lengthOf(String field, String link) {
    String key = field + "=";
    int at = link.indexOf(key);
    while (at > 0 && link.charAt(at - 1) != '&' && link.charAt(at - 1) != '#') {
      at = link.indexOf(key, at + 1);
    }
    if (at < 0) {
      return 0;
    }
    int start = at + key.length();
    int end = link.indexOf('&', start);
    return (end < 0 ? link.length() : end) - start;
  }

  private void refuse(String what, String allowed) {
    refusal = "The link has " + what + "; allowed: " + allowed + ".";
  }

  private void readFields(String fields) {
    if (Checksum.isMissed(fields)) {
      notices.add(Notice.ofDamage(Checksum.KEY, fields));
    }
    int start = 0;
    while (start < fields.length() && refusal.isEmpty()) {
      int end = fields.indexOf('&', start);
      if (end < 0) {
        end = fields.length();
      }
      String pair = fields.substring(start, end);
      start = end + 1;
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (!pair.isEmpty() && !key.equals(Checksum.KEY)) {
        take(key, equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
  }

  private void take(String key, String value) {
    if (PageFields.KEYS.contains(key)) {
      return;
    }
    Field<?> field = Fields.withKey(key);
    if (field == null && !key.equals(Link.VERSION_KEY)) {
      unknown.putIfAbsent(key, value);
    } else if (seen.add(key)) {
      takeFirst(field, key, value);
    } else if (repeated.add(key)) {
      notices.add(Notice.of(key, value, "the first one", "one value"));
    }
  }

  /**
   * @param field null for the version
   */
  private void takeFirst(@Nullable Field<?> field, String key, String value) {
    if (field == null) {
      if (!value.equals(Link.VERSION)) {
        String version = value.isEmpty() ? "no version" : "version " + Notice.printable(value);
        refuse(version, Link.VERSION);
      }
    } else if (!field.write(draft, value)) {
      notices.add(Notice.of(key, value, field.read(draft), field.allowed()));
    }
  }
}
