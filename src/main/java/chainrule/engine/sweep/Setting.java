package chainrule.engine.sweep;

import chainrule.engine.experiment.Experiment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One place in the grid of a sweep.
 *
 * @param values of the swept fields by key, in canonical text
 * @param experiment that has them
 */
public record Setting(Map<String, String> values, Experiment experiment) {
  public Setting {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
