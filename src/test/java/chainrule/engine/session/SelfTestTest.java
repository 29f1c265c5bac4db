package chainrule.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The answer that browsers compare with is the one that the Java virtual machine gives. */
class SelfTestTest {
  @Test
  void knownAnswerIsThatOfThisMachine() {
    assertThat(SelfTest.fingerprint()).isEqualTo(SelfTest.KNOWN_ANSWER);
  }
}
