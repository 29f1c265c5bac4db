package chainrule.prose;

import chainrule.engine.experiment.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the whole catalogue, with its prose, into the file that its one argument names. */
public final class WriteCatalogue {
  private WriteCatalogue() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, Catalogue.json());
  }
}
