package chainrule.prose;

import chainrule.engine.prose.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.AnnotationContainerReader;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Gives every parameter that is {@link Prose} an empty text, where the page's engine is built. */
public final class WithoutProse implements TeaVMPlugin, ClassHolderTransformer {
  /** What else is built, such as exports, writes formulas. */
  private static final Set<String> ENGINES =
      Set.of("chainrule.bridge.FirstEngine", "chainrule.bridge.WholeEngine");

  private static final String PARTS = "chainrule.engine.";

  @Override
  public void install(TeaVMHost host) {
    host.add(this);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().startsWith(PARTS) || !ENGINES.contains(context.getEntryPoint())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        for (BasicBlock block : program.getBasicBlocks()) {
          emptyProse(block, context.getHierarchy().getClassSource());
        }
      }
    }
  }

  private static void emptyProse(BasicBlock block, ClassReaderSource types) {
    // Which text a variable holds where one has been put into it last.
    Map<Variable, StringConstantInstruction> texts = new HashMap<>();
    DefinitionExtractor definitions = new DefinitionExtractor();
    for (Instruction instruction : block) {
      if (instruction instanceof InvokeInstruction call) {
        for (Variable prose : proseOf(call, types)) {
          StringConstantInstruction text = texts.get(prose);
          if (text != null) {
            text.setConstant("");
          }
        }
      }
      instruction.acceptVisitor(definitions);
      for (Variable defined : definitions.getDefinedVariables()) {
        texts.remove(defined);
      }
      if (instruction instanceof StringConstantInstruction text) {
        texts.put(text.getReceiver(), text);
      }
    }
  }

  private static List<Variable> proseOf(InvokeInstruction call, ClassReaderSource types) {
    List<Variable> prose = new ArrayList<>();
    ClassReader type = calledType(call, types);
    MethodReader method = type == null ? null : type.getMethod(call.getMethod().getDescriptor());
    if (type != null && method != null) {
      // The compiler puts name and ordinal before what the constructor of an enum takes.
      int unwritten = isEnum(type) && method.getName().equals("<init>") ? 2 : 0;
      for (int i = unwritten; i < method.parameterCount(); i++) {
        AnnotationContainerReader annotations = method.parameterAnnotation(i - unwritten);
        if (annotations != null && annotations.get(Prose.class.getName()) != null) {
          prose.add(call.getArguments().get(i));
        }
      }
    }
    return prose;
  }

  /** Whose method is called; of a constant with a body of its own, that of the enum. */
  private static @Nullable ClassReader calledType(InvokeInstruction call, ClassReaderSource types) {
    String name = call.getMethod().getClassName();
    ClassReader type = name.startsWith(PARTS) ? types.get(name) : null;
    ClassReader parent =
        type == null || type.getParent() == null ? null : types.get(type.getParent());
    return parent != null && isEnum(parent) ? parent : type;
  }

  private static boolean isEnum(ClassReader type) {
    return "java.lang.Enum".equals(type.getParent());
  }
}
