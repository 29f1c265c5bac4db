package chainrule.engine.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers that a verdict rests on, by their names. */
final class Evidence {
  final Map<String, Double> numbers = new LinkedHashMap<>();

  Evidence put(String name, double value) {
    numbers.put(name, value);
    return this;
  }

  Evidence put(Neurons.Share share) {
    return put("layer", share.layer()).put("neurons", share.count()).put("of", share.size());
  }
}
