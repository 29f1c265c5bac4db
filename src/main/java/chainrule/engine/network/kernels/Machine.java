package chainrule.engine.network.kernels;

/** Makes memory with faster kernels than {@link Blocks} where it can: a service of the program. */
public interface Machine {
  /** Whether the program runs on it. */
  boolean isHere();

  /** See {@link Memory#stride}. */
  int stride(int samples);

  /** See {@link Memory#scratch}. */
  int scratch(int in, int stride);

  /** See {@link Memory#of}. */
  Memory memory(int lasting, int passing);
}
