package chainrule.browser;

import static chainrule.browser.Visit.button;
import static chainrule.browser.Visit.field;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Catalogue;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Formulas are MathML")
@InChromium
class FormulasIT {
  @Test
  void everyFormulaOfTheCatalogueCanBeTypeset(Visit visit) {
    Page page = visit.open();
    List<String> formulas = new ArrayList<>();
    collect(JsonParser.parseString(Catalogue.json()), formulas);
    assertThat(formulas).hasSizeGreaterThan(60);
    Object refused =
        page.evaluate(
            """
            async (formulas) => {
              await import(new URL('vendor/katex/katex.min.js', location.href));
              return formulas.filter((tex) => {
                const place = document.createElement('div');
                katex.render(tex, place, { output: 'mathml', throwOnError: false });
                return !place.querySelector('math') || place.querySelector('[style], .katex-error');
              });
            }
            """,
            formulas);
    assertThat((List<?>) refused).isEmpty();
  }

  @Test
  void standBehindTheControlsWithDerivativeAndSource(Visit visit) {
    Page page = visit.open();
    button(page, "About Activation").click();
    assertThat(page.locator("#field-activation-about math")).hasCount(3);
    assertThat(page.locator("#field-activation-about .source")).containsText("LeCun");
    field(page, "Activation").selectOption("gelu");
    assertThat(page.locator("#field-activation-about .source")).containsText("Hendrycks");
    assertThat(page.locator("#field-activation-about math")).hasCount(3);
  }

  private static void collect(JsonElement element, List<String> formulas) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, formulas));
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(
              entry -> {
                boolean isTex = entry.getKey().equals("tex") || entry.getKey().equals("derivative");
                if (isTex && !entry.getValue().getAsString().isEmpty()) {
                  formulas.add(entry.getValue().getAsString());
                }
                collect(entry.getValue(), formulas);
              });
    }
  }
}
