package chainrule.engine.experiment;

import chainrule.engine.network.Variant;
import chainrule.engine.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people set in an experiment: its default, its values and its explanation. Its key
 * is the same in links, in the catalogue and in the page, which derive from here.
 */
final class Field<T> {
  private final Builder about;
  private final Domain<T> domain;
  private final T defaultValue;
  private final Function<Experiment, T> value;
  private final @Nullable Function<Draft, T> usual;

  private Field(
      Builder about,
      Domain<T> domain,
      T value,
      @Nullable Function<Draft, T> usual,
      Function<Experiment, T> valueOf) {
    this.about = about;
    this.usual = usual;
    this.domain = domain;
    this.defaultValue = value;
    this.value = valueOf;
  }

  String key() {
    return about.key;
  }

  T defaultValue() {
    return defaultValue;
  }

  /** Its value in an experiment. */
  T of(Experiment experiment) {
    return value.apply(experiment);
  }

  /** The value that it has in a draft unless it is given one. */
  T otherwise(Draft draft) {
    return usual == null ? defaultValue : usual.apply(draft);
  }

  /** Whether the value that it has unless it is given one depends on other fields. */
  boolean follows() {
    return usual != null;
  }

  /** The canonical text of a value. */
  String format(T value) {
    return domain.format().apply(value);
  }

  /** The text of its value in a draft. */
  String read(Draft draft) {
    return format(draft.get(this));
  }

  /**
   * Takes a text into a draft.
   *
   * @return false, with the draft as it was, if the text is not allowed
   */
  boolean write(Draft draft, String text) {
    T parsed = domain.parse().apply(text);
    if (parsed == null) {
      return false;
    }
    draft.set(this, parsed);
    return true;
  }

  /** What is allowed, in words. */
  String allowed() {
    return domain.allowed();
  }

  /** All that a page needs to offer and explain it, see {@link Catalogue}. */
  void describe(Json json) {
    json.open()
        .field("key", about.key)
        .field("name", about.name)
        .field("group", about.group.id())
        .field("kind", domain.kind())
        .field("default", format(defaultValue))
        .field("allowed", allowed())
        .field("explanation", about.explanation)
        .field("tex", about.tex)
        .field("live", about.live)
        .field("advanced", about.advanced);
    if (!about.condition.isEmpty()) {
      json.name("when").open().field(about.condition, about.conditionIds).close();
    }
    if (domain.most() > 0) {
      json.field("maxCount", domain.most());
    }
    if (!about.followed.isEmpty()) {
      json.field("follows", about.followed);
    }
    domain.describe().accept(json);
    if (defaultValue instanceof Number) {
      json.field("scale", about.logarithmic ? "log" : "linear");
    }
    json.close();
  }

  /** What is said of a field, before it is said which values it has. */
  static final class Builder {
    private final List<Field<?>> fields;
    private final Group group;
    private final String key;
    private final String name;
    private String explanation = "";
    private String tex = "";
    private String followed = "";
    private String condition = "";
    private List<String> conditionIds = List.of();
    private boolean live;
    private boolean advanced;
    private boolean logarithmic;

    /**
     * @param fields takes the field when it is complete
     */
    Builder(List<Field<?>> fields, Group group, String key, String name) {
      this.fields = fields;
      this.group = group;
      this.key = key;
      this.name = name;
      live = group.isLive();
      advanced = group.isAdvanced();
    }

    /** One sentence. */
    Builder explain(String sentence) {
      explanation = sentence;
      return this;
    }

    /** The formula that the field stands in. */
    Builder tex(@Prose String formula) {
      tex = formula;
      return this;
    }

    /** Only matters while another field has one of these values. */
    @SafeVarargs
    final <V> Builder when(Field<V> other, V... values) {
      condition = other.key();
      conditionIds = new ArrayList<>();
      for (V value : values) {
        conditionIds.add(other.format(value));
      }
      return this;
    }

    /** Can change while training goes on. */
    Builder live() {
      live = true;
      return this;
    }

    /** Belongs behind a disclosure. */
    Builder advanced() {
      advanced = true;
      return this;
    }

    /** A number whose size matters more than its digits, such as a rate. */
    Builder logarithmic() {
      logarithmic = true;
      return this;
    }

    /** Completes the field: its default, its values, and where an experiment holds its own. */
    <T> Field<T> values(T defaultValue, Domain<T> domain, Function<Experiment, T> valueOf) {
      return values(defaultValue, null, domain, valueOf);
    }

    /** Completes a field with the values of another, which it follows while it has none itself. */
    <T> Field<T> follow(Field<T> other, Function<Experiment, T> valueOf) {
      followed = other.key();
      return values(other.defaultValue, draft -> draft.get(other), other.domain, valueOf);
    }

    /**
     * Completes a field whose usual value depends on other fields.
     *
     * @param defaultValue what is usual while those have their defaults
     */
    <T> Field<T> values(
        T defaultValue,
        @Nullable Function<Draft, T> usual,
        Domain<T> domain,
        Function<Experiment, T> valueOf) {
      Field<T> field = new Field<>(this, domain, defaultValue, usual, valueOf);
      fields.add(field);
      return field;
    }

    /** Completes a field that holds one variant of a family, which has the field's own key. */
    <T extends Variant> Field<T> oneOf(
        T defaultValue, T[] variants, Function<Experiment, T> valueOf) {
      return values(defaultValue, Domain.choice(key, variants, Variant::id), valueOf);
    }
  }
}
