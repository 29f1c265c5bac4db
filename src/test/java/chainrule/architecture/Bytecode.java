package chainrule.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Compiled classes as the compiler left them: what no formatting and no alias can hide. */
final class Bytecode {
  private Bytecode() {}

  /** The classes below a package of the program, such as {@code chainrule/engine}. */
  static List<ClassNode> ofProgram(String folder) {
    try (Stream<Path> files = Files.walk(Path.of("target/classes", folder))) {
      List<ClassNode> classes = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        classes.add(read(Files.readAllBytes(file)));
      }
      return classes;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** One class of the tests. */
  static ClassNode of(Class<?> type) {
    try (InputStream bytes =
        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return read(bytes.readAllBytes());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Where an instruction stands in the source, such as {@code Loss.java:12}. */
  static String place(ClassNode owner, AbstractInsnNode instruction) {
    AbstractInsnNode node = instruction;
    while (node != null && !(node instanceof LineNumberNode)) {
      node = node.getPrevious();
    }
    return owner.sourceFile + (node == null ? "" : ":" + ((LineNumberNode) node).line);
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }
}
