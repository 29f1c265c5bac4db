package chainrule.engine.network.kernels;

import java.util.ServiceLoader;

/** The machines that the program may run on. */
final class Machines {
  static final Machine FASTEST = fastest();

  private Machines() {}

  private static Machine fastest() {
    for (Machine machine : ServiceLoader.load(Machine.class)) {
      if (machine.isHere()) {
        return machine;
      }
    }
    return new AnyMachine();
  }

  private static final class AnyMachine implements Machine {
    @Override
    public boolean isHere() {
      return true;
    }

    @Override
    public int stride(int samples) {
      return samples == 1 ? 1 : Blocks.padded(samples);
    }

    @Override
    public int scratch(int in, int stride) {
      return 0;
    }

    @Override
    public Memory memory(int lasting, int passing) {
      return new Blocks(lasting + passing);
    }
  }
}
