package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The code beside the working")
@InChromium
class CodeIT {
  /** What the engine computes, each beside the NumPy for it. */
  private static final String LOOK =
      """
      async () => {
        const { ACTIVATIONS, LOSSES, OPTIMIZERS, OUTPUT_ACTIVATIONS } =
          await import(new URL('views/working/code/words.js', location.href));
        const found = [];
        const look = async (link, item) => {
          await chainrule.open(`v=1&layers=6&${link}`);
          await chainrule.train(1);
          return chainrule.explain(3, item);
        };
        const compare = (name, first, code, known, values) => values.forEach((value, index) =>
          found.push({ name, first, code, value,
            known: Object.fromEntries(Object.keys(known).map((key) => [key, known[key][index]])) }));
        for (const [id, { first = '', g, slope }] of Object.entries(ACTIVATIONS)) {
          const [layer] = (await look(`activation=${id}`)).layers;
          compare(`${id} g`, first, g, { z: layer.z }, layer.g);
          compare(`${id} slope`, first, slope, { z: layer.z }, layer.slope);
        }
        for (const [id, { value, slope }] of Object.entries(LOSSES)) {
          const data = id === 'categoricalCrossEntropy' ? '&data=penguins' : '';
          const { loss, layers: [, output], example } = await look(`loss=${id}${data}`);
          const known = { y: output.a, t: example.targets };
          compare(`${id} value`, '', value, known, loss.ofOutput);
          compare(`${id} slope`, '', slope, known, loss.fused ? loss.dLdz : loss.dLdy);
          if (output.z.length === 1) {
            const { g, slope: ofOutput } = OUTPUT_ACTIVATIONS[output.activation];
            compare(`${output.activation} y`, '', g, { z: output.z }, output.a);
            if (!loss.fused) {
              compare(`${output.activation} slope`, '', ofOutput, { y: output.a }, output.slope);
            }
          }
        }
        for (const [id, lines] of Object.entries(OPTIMIZERS)) {
          const { parameter } = await look(`optimizer=${id}`, { parameter: 0 });
          const { quantities } = parameter;
          const known = Object.assign({ lambda_: quantities.lambda, m_hat: 0, s_hat: 0 }, quantities);
          delete known.lambda;
          found.push({ name: id, code: 'w', known, value: parameter.new,
            first: lines.map((line) => line.split('#')[0]).join(';') });
        }
        return found;
      }
      """;

  /** Python's operators on numbers are those of JavaScript. */
  private static final String COMPUTE =
      """
      (found) => {
        const np = Object.assign(Object.create(Math), {
          maximum: Math.max, where: (is, one, other) => (is ? one : other), pi: Math.PI,
          ones_like: () => 1, sum: (value) => value, clip: (v, a, b) => Math.min(b, Math.max(a, v)),
          logaddexp: (a, b) => Math.log(Math.exp(a) + Math.exp(b)),
        });
        return found.filter(({ first, code, known, value }) => {
          const names = Object.keys(known);
          const own = ['u', 's'].filter((name) => !names.includes(name));
          const compute = new Function('np', ...names, `let ${own.join()}; ${first}; return ${code};`);
          const computed = compute(np, ...names.map((name) => known[name]));
          return !(Math.abs(computed - value) <= 1e-9 * Math.max(1, Math.abs(value)));
        }).map(({ name, value }) => `${name}: not ${value}`);
      }
      """;

  @Test
  @DisplayName("in NumPy computes what the engine does, for each activation, loss and optimizer")
  void computesTheSame(Visit visit) {
    Page page = visit.open();
    Object found = page.evaluate(LOOK);
    assertThat(found).asList().hasSizeGreaterThan(160);
    Page elsewhere = page.context().newPage();
    assertThat(elsewhere.evaluate(COMPUTE, found)).asList().isEmpty();
    elsewhere.close();
  }

  @Test
  @DisplayName("keeps step with what is shown, and is remembered")
  void keepsStep(Visit visit) {
    Page page = visit.open("#v=1&view=backward&layers=8_8");
    Locator code = page.locator(".code-lines");
    assertThat(code).hasCount(0);
    Locator language = page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
    language.selectOption("PyTorch");
    assertThat(code).containsText("loss.backward()");
    language.selectOption("NumPy");
    assertThat(code).containsText("delta3 = (y - t) * (1 - y**2)");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("One layer to the left"))
        .click();
    assertThat(code).containsText("delta2 = (W3.T @ delta3) * (1 - np.tanh(z2)**2)");
    assertThat(code).containsText("dW2 = np.outer(delta2, a1)");
    assertThat(Axe.violations(page, ".working")).isEmpty();

    page.reload();
    page.evaluate("() => chainrule.ready");
    assertThat(code).containsText("delta3 =");
    page.evaluate("() => chainrule.show({ view: 'update' })");
    assertThat(page.locator(".working-update .code-lines")).containsText("w = w - eta * g");
  }
}
