package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sign first")
@InChromium
class SignFirstIT {
  private static final List<String> NETWORKS =
      List.of(
          "data=spiral",
          "data=xor&layers=4&activation=relu",
          "data=circle&layers=3_2",
          "layers=8_8_8&activation=sigmoid",
          "data=penguins");

  @Test
  @DisplayName("asks 10,000 seeded questions, each with one answer, computed from the network")
  void hasOneAnswer(Visit visit) {
    Page page = visit.open();
    Object result =
        page.evaluate(
            """
            async (networks) => {
              const { drawsFrom, nextQuestion, ROUND } =
                await import(new URL('views/working/backward/questions.js', location.href));
              const problems = new Set();
              const kinds = {};
              let asked = 0;
              const largest = (values) => {
                const most = Math.max(...values);
                return values.filter((value) => value * 1.5 > most).length === 1
                  ? values.indexOf(most) : -1;
              };
              const smallest = (values) => {
                const least = Math.min(...values);
                return values.filter((value) => value === least || value < least * 1.5).length === 1
                  ? values.indexOf(least) : -1;
              };
              for (const network of networks) {
                await chainrule.open(`v=1&${network}`);
                await chainrule.train(network === networks[0] ? 20 : 2);
                const pool = [];
                for (let example = 0; example < 24; example++) {
                  pool.push(await chainrule.explain(example));
                }
                const of = (example) => pool[example].layers;
                for (let seed = 1; seed <= 200; seed++) {
                  const draw = drawsFrom(seed);
                  const done = new Set();
                  for (const wish of ROUND) {
                    const examples = [0, 1].map(() => pool[draw(pool.length)]);
                    const question = nextQuestion(examples, wish, draw, done);
                    if (!question) {
                      problems.add(`${network}: nothing to ask`);
                      continue;
                    }
                    asked += 1;
                    const { kind, example, links, right, wrong } = question;
                    kinds[kind] = (kinds[kind] || 0) + 1;
                    const layers = of(example);
                    const gradients = links.map(({ layer, from, to }) =>
                      layers[layer - 1].dW[to][from]);
                    const [{ layer, from, to }] = links;
                    const { dLda, slope } = layers[layer - 1];
                    const input = layer === 1
                      ? pool[example].example.inputs[from] : layers[layer - 2].a[from];
                    const expected = kind === 'move'
                      ? [-1, 1, 0].indexOf(Math.sign(gradients[0]))
                      : kind === 'most'
                        ? largest(gradients.map(Math.abs))
                        : smallest([dLda[to], slope[to], input].map(Math.abs));
                    if (expected < 0 || right !== expected) {
                      problems.add(`${network}: ${kind} is ${expected}, not ${right}`);
                    }
                    if (wrong.length === 0 || wrong.some(({ answer }) => answer === right)) {
                      problems.add(`${network}: ${kind} tells no mistake`);
                    }
                  }
                }
              }
              return { problems: Array.from(problems), asked, kinds: JSON.stringify(kinds) };
            }
            """,
            NETWORKS);
    System.out.println("Sign first: " + result);
    assertThat(result).extracting("problems").asList().isEmpty();
    assertThat(result).extracting("asked").isEqualTo(10_000);
  }

  @Test
  @DisplayName("covers the numbers of Backward, says why an answer is wrong, and keeps the score")
  void asksTen(Visit visit) {
    Page page = visit.open("#v=1&view=backward");
    page.getByRole(AriaRole.BUTTON, named("Sign first")).press("Enter");
    Locator drill = page.locator(".working-backward");
    Locator options = drill.getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON);
    Locator status = drill.getByRole(AriaRole.STATUS);
    for (int question = 1; question <= 10; question++) {
      assertThat(drill.getByRole(AriaRole.HEADING))
          .hasText("Sign first: question " + question + " of 10");
      assertThat(options.first()).isFocused();
      boolean isOfFour = options.count() == 4;
      assertThat(page.locator(".diagram-subject-link")).hasCount(isOfFour ? 4 : 1);
      assertThat(page.getByText("negative gradient")).hasCount(0); // which would tell the answer
      assertThat(drill.getByRole(AriaRole.CELL, exactly("?")).first()).isVisible();
      options.first().press("Enter");
      assertThat(status).hasText(Pattern.compile("^(Right|No)\\. .+"));
      assertThat(drill.getByRole(AriaRole.CELL, exactly("?"))).hasCount(0);
      if (question == 1) {
        assertThat(Axe.violations(page, ".working-backward")).isEmpty();
      }
      page.getByRole(AriaRole.BUTTON, named(question < 10 ? "Next" : "See the score"))
          .press("Enter");
    }
    assertThat(drill.getByRole(AriaRole.HEADING))
        .hasText(Pattern.compile("Sign first: \\d+ of 10 right"));
    assertThat(page.getByRole(AriaRole.BUTTON, named("Ten more"))).isFocused();
    page.getByRole(AriaRole.BUTTON, named("Show the numbers")).click();
    assertThat(drill).containsText("Check it yourself");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
