package chainrule.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the module of all kernels into the file that its one argument names. */
public final class WriteKernels {
  private WriteKernels() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, module().encode());
  }

  static WasmModule module() {
    WasmModule module = new WasmModule();
    Sums.addTo(module);
    Gradients.addTo(module);
    Activations.addTo(module);
    Losses.addTo(module);
    Optimizers.addTo(module);
    Draws.addTo(module);
    Elementwise.addTo(module);
    Layers.addTo(module);
    Limit.addTo(module);
    return module;
  }
}
