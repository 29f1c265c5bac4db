package chainrule.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.util.Printer;

/**
 * Finds arithmetic whose bits or speed differ between the machines the engine runs on: {@code long}
 * and {@code float} anywhere, library functions that are not exactly rounded, and the platform's
 * own way from numbers to text and back.
 */
final class ForeignArithmetic {
  /** Exact or correctly rounded everywhere. */
  private static final Set<String> SAFE_FUNCTIONS =
      Set.of("abs", "min", "max", "sqrt", "floor", "ceil", "floorMod", "floorDiv");

  private static final Set<String> OTHER_MATHEMATICS =
      Set.of("java/lang/StrictMath", "java/util/Random", "java/math/BigDecimal");

  private ForeignArithmetic() {}

  /** One line a finding; empty when there is none. */
  static List<String> in(ClassNode owner) {
    List<String> findings = new ArrayList<>();
    for (FieldNode field : owner.fields) {
      if (usesOtherTypes(field.desc)) {
        findings.add(owner.sourceFile + ": field " + field.name + " is " + field.desc);
      }
    }
    for (MethodNode method : owner.methods) {
      if (usesOtherTypes(method.desc)) {
        findings.add(owner.sourceFile + ": method " + method.name + method.desc);
      }
      for (AbstractInsnNode instruction : method.instructions) {
        if (isForeign(instruction)) {
          findings.add(Bytecode.place(owner, instruction) + ": " + describe(instruction));
        }
      }
    }
    return findings;
  }

  private static boolean isForeign(AbstractInsnNode instruction) {
    if (worksOnOtherTypes(instruction.getOpcode())) {
      return true;
    }
    if (instruction instanceof LdcInsnNode constant) {
      return constant.cst instanceof Long || constant.cst instanceof Float;
    }
    if (instruction instanceof IntInsnNode array && array.getOpcode() == Opcodes.NEWARRAY) {
      return array.operand == Opcodes.T_LONG || array.operand == Opcodes.T_FLOAT;
    }
    if (instruction instanceof TypeInsnNode type) {
      return usesOtherTypes(Type.getObjectType(type.desc).getDescriptor());
    }
    if (instruction instanceof MultiANewArrayInsnNode array) {
      return usesOtherTypes(array.desc);
    }
    if (instruction instanceof FieldInsnNode field) {
      return usesOtherTypes(field.desc);
    }
    if (instruction instanceof MethodInsnNode call) {
      return isForeignCall(call);
    }
    return instruction instanceof InvokeDynamicInsnNode dynamic
        && (usesOtherTypes(dynamic.desc)
            || (dynamic.name.startsWith("makeConcat") && takesDouble(dynamic.desc)));
  }

  private static boolean isForeignCall(MethodInsnNode call) {
    return usesOtherTypes(call.desc)
        || OTHER_MATHEMATICS.contains(call.owner)
        || (call.owner.equals("java/lang/Math") && !SAFE_FUNCTIONS.contains(call.name))
        || isNumberToText(call)
        || isTextToNumber(call);
  }

  private static boolean isNumberToText(MethodInsnNode call) {
    return (call.owner.startsWith("java/lang/String") && takesDouble(call.desc))
        || (call.owner.equals("java/lang/Double") && call.name.equals("toString"));
  }

  private static boolean isTextToNumber(MethodInsnNode call) {
    return call.owner.equals("java/lang/Double") && call.desc.startsWith("(Ljava/lang/String;)");
  }

  private static boolean takesDouble(String descriptor) {
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      if (argument.getSort() == Type.DOUBLE) {
        return true;
      }
    }
    return false;
  }

  private static boolean usesOtherTypes(String descriptor) {
    Type type = Type.getType(descriptor);
    if (type.getSort() != Type.METHOD) {
      return isOther(type);
    }
    for (Type argument : type.getArgumentTypes()) {
      if (isOther(argument)) {
        return true;
      }
    }
    return isOther(type.getReturnType());
  }

  private static boolean isOther(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return switch (element.getSort()) {
      case Type.LONG, Type.FLOAT -> true;
      case Type.OBJECT ->
          element.getInternalName().equals("java/lang/Long")
              || element.getInternalName().equals("java/lang/Float");
      default -> false;
    };
  }

  /** The instructions of the virtual machine that take or give a long or a float start so. */
  private static boolean worksOnOtherTypes(int opcode) {
    if (opcode < 0) {
      return false;
    }
    String name = Printer.OPCODES[opcode];
    return name.matches("[LF](ADD|SUB|MUL|DIV|REM|NEG|SHL|SHR|USHR|AND|OR|XOR|CMP[LG]?|RETURN)")
        || name.matches("[LF](LOAD|STORE|ALOAD|ASTORE|CONST_.)")
        || name.matches("[IDLF]2[LF]|[LF]2[ID]");
  }

  private static String describe(AbstractInsnNode instruction) {
    if (instruction instanceof MethodInsnNode call) {
      return call.owner.replace('/', '.') + "." + call.name + call.desc;
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      return "joins text with a number: " + dynamic.desc;
    }
    return Printer.OPCODES[instruction.getOpcode()];
  }
}
