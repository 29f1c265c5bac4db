package chainrule.engine.training;

/**
 * What a network learns from or is judged by, as its inputs and outputs see it.
 *
 * @param inputs (input, sample): input i of sample s at i * count + s
 * @param targets (output, sample), likewise
 * @param count number of samples, 1 or more
 */
public record Samples(double[] inputs, double[] targets, int count) {}
