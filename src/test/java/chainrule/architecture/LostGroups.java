package chainrule.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds sums and products whose right operand is itself a sum or a product that is used nowhere
 * else: TeaVM's JavaScript writes {@code a + (b + c)} as {@code a + b + c} and so rounds
 * differently from the Java virtual machine. It does the same to {@code a += b + c}, to a local
 * variable that is read once, and to a method that it inlines.
 */
final class LostGroups {
  private static final int SUM = Opcodes.DADD;
  private static final int PRODUCT = Opcodes.DMUL;

  private final List<ClassNode> program;

  LostGroups(List<ClassNode> program) {
    this.program = program;
  }

  /** One line a finding; empty when there is none. */
  List<String> all() {
    List<String> findings = new ArrayList<>();
    for (ClassNode owner : program) {
      for (MethodNode method : owner.methods) {
        Flow flow = new Flow(owner, method);
        for (AbstractInsnNode instruction : method.instructions) {
          int opcode = instruction.getOpcode();
          if ((opcode == SUM || opcode == PRODUCT) && losesGroup(instruction, flow)) {
            findings.add(
                "%s: TeaVM dissolves the group on the right of %s; write the group first"
                    .formatted(Bytecode.place(owner, instruction), opcode == SUM ? "+" : "*"));
          }
        }
      }
    }
    return findings;
  }

  private boolean losesGroup(AbstractInsnNode operation, Flow flow) {
    AbstractInsnNode right = flow.lastOperand(operation);
    if (right == null || flow.uses(right) != 1 || flow.branchesBetween(right, operation)) {
      return false;
    }
    int inner = right instanceof MethodInsnNode call ? lastOperation(call) : right.getOpcode();
    return operation.getOpcode() == SUM
        ? inner == Opcodes.DADD || inner == Opcodes.DSUB
        : inner == Opcodes.DMUL || inner == Opcodes.DDIV;
  }

  /** What a method computes last, if a call can reach only this one and so may be inlined. */
  private int lastOperation(MethodInsnNode call) {
    List<Flow> targets = new ArrayList<>();
    for (ClassNode owner : program) {
      for (MethodNode method : owner.methods) {
        if (method.name.equals(call.name)
            && method.desc.equals(call.desc)
            && method.instructions.size() > 0
            && isOrExtends(owner, call.owner)) {
          targets.add(new Flow(owner, method));
        }
      }
    }
    return targets.size() == 1 ? targets.get(0).lastOperation() : Opcodes.NOP;
  }

  private boolean isOrExtends(ClassNode type, String ancestor) {
    return type.name.equals(ancestor)
        || program.stream()
            .filter(
                other -> other.name.equals(type.superName) || type.interfaces.contains(other.name))
            .anyMatch(parent -> isOrExtends(parent, ancestor));
  }

  /** Which instruction made each operand of a method's instructions. */
  private static final class Flow {
    private final MethodNode method;
    private final Map<AbstractInsnNode, Frame<SourceValue>> frames = new HashMap<>();
    private final Map<AbstractInsnNode, Integer> uses = new HashMap<>();

    Flow(ClassNode owner, MethodNode method) {
      this.method = method;
      Operands operands = new Operands();
      try {
        Frame<SourceValue>[] all = new Analyzer<>(operands).analyze(owner.name, method);
        for (int i = 0; i < all.length; i++) {
          if (all[i] != null) {
            frames.put(method.instructions.get(i), all[i]);
          }
        }
      } catch (AnalyzerException problem) {
        throw new IllegalStateException(owner.name + "." + method.name, problem);
      }
      for (List<SourceValue> values : operands.ofInstruction.values()) {
        for (SourceValue value : values) {
          for (AbstractInsnNode source : value.insns) {
            AbstractInsnNode producer = producer(source);
            uses.merge(producer == null ? source : producer, 1, Integer::sum);
          }
        }
      }
    }

    int uses(AbstractInsnNode producer) {
      return uses.getOrDefault(producer, 0);
    }

    /** A value that meets a branch is kept in a variable. */
    boolean branchesBetween(AbstractInsnNode first, AbstractInsnNode last) {
      int from = method.instructions.indexOf(first);
      int to = method.instructions.indexOf(last);
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction instanceof JumpInsnNode jump) {
          int origin = method.instructions.indexOf(jump);
          int target = method.instructions.indexOf(jump.label);
          if ((from < origin && origin < to) || (from < target && target < to)) {
            return true;
          }
        }
      }
      return false;
    }

    /** The operation whose result the method returns; none when several results meet. */
    int lastOperation() {
      AbstractInsnNode end = null;
      for (AbstractInsnNode instruction : method.instructions) {
        if (instruction.getOpcode() == Opcodes.DRETURN) {
          if (end != null) {
            return Opcodes.NOP;
          }
          end = instruction;
        }
      }
      AbstractInsnNode last = end == null ? null : lastOperand(end);
      return last == null ? Opcodes.NOP : last.getOpcode();
    }

    @Nullable AbstractInsnNode lastOperand(AbstractInsnNode instruction) {
      Frame<SourceValue> frame = frames.get(instruction);
      return frame == null ? null : producer(frame.getStack(frame.getStackSize() - 1));
    }

    private @Nullable AbstractInsnNode producer(SourceValue value) {
      return value.insns.size() == 1 ? producer(value.insns.iterator().next()) : null;
    }

    /** Follows copies through local variables back to the instruction that computed the value. */
    private @Nullable AbstractInsnNode producer(AbstractInsnNode source) {
      Frame<SourceValue> frame = frames.get(source);
      return switch (source.getOpcode()) {
        case Opcodes.DLOAD -> producer(frame.getLocal(((VarInsnNode) source).var));
        case Opcodes.DSTORE, Opcodes.DUP2, Opcodes.DUP2_X1, Opcodes.DUP2_X2 ->
            producer(frame.getStack(frame.getStackSize() - 1));
        default -> source;
      };
    }
  }

  /** Notes the operands of every instruction but copies. */
  private static final class Operands extends SourceInterpreter {
    final Map<AbstractInsnNode, List<SourceValue>> ofInstruction = new HashMap<>();

    Operands() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
      ofInstruction.put(instruction, List.of(value));
      return super.unaryOperation(instruction, value);
    }

    @Override
    public SourceValue binaryOperation(
        AbstractInsnNode instruction, SourceValue left, SourceValue right) {
      ofInstruction.put(instruction, List.of(left, right));
      return super.binaryOperation(instruction, left, right);
    }

    @Override
    public SourceValue ternaryOperation(
        AbstractInsnNode instruction, SourceValue array, SourceValue index, SourceValue value) {
      ofInstruction.put(instruction, List.of(array, index, value));
      return super.ternaryOperation(instruction, array, index, value);
    }

    @Override
    public SourceValue naryOperation(
        AbstractInsnNode instruction, List<? extends SourceValue> values) {
      ofInstruction.put(instruction, List.copyOf(values));
      return super.naryOperation(instruction, values);
    }
  }
}
