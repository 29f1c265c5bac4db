package chainrule.vectors;

import chainrule.engine.network.kernels.Machine;
import chainrule.engine.network.kernels.Memory;
import org.teavm.interop.PlatformMarker;
import org.teavm.interop.Platforms;

/**
 * A browser that computes with vectors, by the kernels of {@code kernels.wasm}. The engine finds
 * this class as a service; on the Java virtual machine it says that it is not there.
 */
public final class Vectors implements Machine {
  private static String reasonAgainst = "They are not there.";

  /** Called by the service loader. */
  public Vectors() {}

  @PlatformMarker(Platforms.WEBASSEMBLY_GC)
  private static boolean isWebAssembly() {
    return false;
  }

  @PlatformMarker(Platforms.JAVASCRIPT)
  private static boolean isJavaScript() {
    return false;
  }

  /** Why the engine does without the kernels, as a sentence; empty if it uses them. */
  public static String reasonAgainst() {
    return reasonAgainst;
  }

  @Override
  public boolean isHere() {
    if (isWebAssembly()) {
      return agrees(new ImportedMemory(0, Exercise.length()));
    }
    if (isJavaScript()) {
      return SharedMemory.hasKernels() && agrees(new SharedMemory(0, Exercise.length()));
    }
    return false;
  }

  /** Whether there are kernels that compute what plain Java does. */
  private static boolean agrees(LinearMemory memory) {
    if (!memory.begin()) {
      return false;
    }
    if (!Exercise.agree(memory)) {
      reasonAgainst = "Their results were wrong.";
      return false;
    }
    reasonAgainst = "";
    return true;
  }

  /** Two numbers a vector. */
  @Override
  public int stride(int samples) {
    return samples == 1 ? 1 : samples + (samples & 1);
  }

  /** A transposed copy of the layer's inputs. */
  @Override
  public int scratch(int in, int stride) {
    return stride == 1 ? 0 : (in + (in & 1)) * stride;
  }

  @Override
  public Memory memory(int lasting, int passing) {
    if (isWebAssembly()) {
      return new ImportedMemory(lasting, passing);
    }
    return new SharedMemory(lasting, passing);
  }
}
