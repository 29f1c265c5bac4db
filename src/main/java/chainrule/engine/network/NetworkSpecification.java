package chainrule.engine.network;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network is made of; its parameters and scratch memory are elsewhere.
 *
 * @param inputs number of inputs, 1 or more
 * @param hidden the hidden layers, from the inputs on; may be empty
 * @param outputs number of outputs, 1 or more
 * @param loss the loss that training lowers
 * @param outputActivation what turns the last pre-activations into outputs
 */
public record NetworkSpecification(
    int inputs,
    List<LayerSpecification> hidden,
    int outputs,
    Loss loss,
    OutputActivation outputActivation) {
  public NetworkSpecification {
    if (inputs < 1) {
      throw new IllegalArgumentException("inputs is " + inputs + "; allowed: 1 or more");
    }
    if (outputs < 1) {
      throw new IllegalArgumentException("outputs is " + outputs + "; allowed: 1 or more");
    }
    hidden = List.copyOf(hidden);
  }

  /** Whether any layer silences neurons while training. */
  public boolean usesDropout() {
    for (LayerSpecification layer : hidden) {
      if (layer.dropout() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The same network when it is not training: no neuron is silenced. */
  public NetworkSpecification withoutDropout() {
    List<LayerSpecification> complete = new ArrayList<>();
    for (LayerSpecification layer : hidden) {
      complete.add(new LayerSpecification(layer.neurons(), layer.activation(), 0));
    }
    return new NetworkSpecification(inputs, complete, outputs, loss, outputActivation);
  }
}
