package chainrule.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.teavm.jso.JSExport;

@DisplayName("The program's packages depend on each other in one direction")
class PackagesTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static final String ENGINE = "chainrule.engine..";

  /** Everything of java.lang that reaches beyond the values of a program. */
  private static final Set<String> OUTSIDE_WORLD =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.ClassLoader",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Date",
          "java.util.Calendar",
          "java.util.Locale",
          "java.util.Timer",
          "java.util.UUID",
          "java.util.Scanner");

  private static final DescribedPredicate<JavaClass> PLAIN_LANGUAGE =
      resideInAnyPackage(
              "java.lang",
              "java.lang.annotation",
              "java.lang.invoke",
              "java.lang.runtime",
              "java.util",
              "java.util.function",
              "java.util.stream",
              "org.jspecify.annotations")
          .and(
              describe(
                  "no door to the outside", type -> !OUTSIDE_WORLD.contains(type.getFullName())));

  private static final DescribedPredicate<JavaClass> PRIMITIVE =
      describe(
          "primitive or an array of primitives", type -> type.getBaseComponentType().isPrimitive());

  @Test
  @DisplayName("the engine is plain Java: no input or output, no threads, no clock, no TeaVM")
  void engineIsPure() {
    classes()
        .that(resideInAPackage(ENGINE))
        .should()
        .onlyDependOnClassesThat(resideInAPackage(ENGINE).or(PLAIN_LANGUAGE).or(PRIMITIVE))
        .check(PROGRAM);
    noClasses()
        .that(resideInAPackage(ENGINE))
        .should()
        .callMethodWhere(
            describe(
                "of java.lang.System, except to copy arrays",
                call ->
                    call.getTargetOwner().isEquivalentTo(System.class)
                        && !call.getName().equals("arraycopy")))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }

  @Test
  @DisplayName("the engine keeps no state outside its objects")
  void engineHasNoHiddenState() {
    noFields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(ENGINE))
        .and()
        .areStatic()
        .should()
        .notBeFinal()
        .check(PROGRAM);
  }

  @Test
  @DisplayName("the bridge, the vectors and what leaves out prose alone know TeaVM")
  void onlyTheBridgeAndTheVectorsKnowTeavm() {
    noClasses()
        .that(
            describe(
                "outside the bridge, the vectors and the build",
                type ->
                    !Set.of("chainrule.bridge", "chainrule.vectors", "chainrule.prose")
                        .contains(type.getPackageName())))
        .should()
        .dependOnClassesThat(resideInAPackage("org.teavm.."))
        .check(PROGRAM);
  }

  @Test
  @DisplayName("the bridge only carries calls and arrays: it neither decides nor repeats")
  void bridgeHoldsNoLogic() {
    List<ClassNode> bridge = Bytecode.ofProgram("chainrule/bridge");
    assertThat(bridge.stream().flatMap(PackagesTest::branches)).isEmpty();
    methods()
        .that()
        .areDeclaredInClassesThat(resideInAPackage("chainrule.bridge.."))
        .and()
        .arePublic()
        .and()
        .doNotHaveName("main")
        .should()
        .beAnnotatedWith(JSExport.class)
        .check(PROGRAM);
  }

  /** Where a class decides or repeats; only {@code Singles} does, to copy arrays. */
  private static Stream<String> branches(ClassNode owner) {
    return owner.name.endsWith("/Singles")
        ? Stream.empty()
        : owner.methods.stream()
            .flatMap(method -> Stream.of(method.instructions.toArray()))
            .filter(
                instruction ->
                    instruction instanceof JumpInsnNode
                        || instruction instanceof LookupSwitchInsnNode
                        || instruction instanceof TableSwitchInsnNode)
            .map(instruction -> Bytecode.place(owner, instruction));
  }

  @Test
  @DisplayName("the engine knows neither bridge nor commands, and those do not know each other")
  void outerPackagesDoNotKnowEachOther() {
    noClasses()
        .that(resideInAPackage("chainrule.cli.."))
        .should()
        .dependOnClassesThat(resideInAPackage("chainrule.bridge.."))
        .check(PROGRAM);
    noClasses()
        .that(resideInAPackage("chainrule.bridge.."))
        .should()
        .dependOnClassesThat(resideInAPackage("chainrule.cli.."))
        .check(PROGRAM);
  }

  @Test
  @DisplayName("the kernels are written when the program is built, and not shipped")
  void kernelsAreNotShipped() {
    noClasses()
        .that(resideInAPackage("chainrule.."))
        .and()
        .resideOutsideOfPackage("chainrule.kernels..")
        .should()
        .dependOnClassesThat(resideInAPackage("chainrule.kernels.."))
        .check(PROGRAM);
  }

  @Test
  @DisplayName("packages form no cycles")
  void packagesFormNoCycles() {
    slices().matching("chainrule.(**)").should().beFreeOfCycles().check(PROGRAM);
  }
}
