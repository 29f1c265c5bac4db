package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.export.Picture;
import chainrule.site.Variants;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InChromium
@DisplayName("The network is taken along")
class ExportsIT {
  /** What the module of a source answers, and which class or numbers it predicts. */
  private static final String RUN =
      """
      async ({ source, points }) => {
        const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
        const module = await import(url);
        return points.map(([x1, x2]) => module.outputs(x1, x2));
      }
      """;

  private static final List<List<Double>> POINTS =
      List.of(List.of(0.5, -0.25), List.of(1.5, -2.25), List.of(-5.9, 4.0), List.of(3.0, 5.5));

  private static Locator sheet(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export").setExact(true))
        .click();
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Export"));
  }

  private static Locator button(Locator sheet, String name) {
    return sheet.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void choose(Locator sheet, String kind) {
    sheet
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(kind).setExact(true))
        .check();
  }

  private static Locator preview(Locator sheet) {
    return sheet.getByRole(
        AriaRole.REGION, new Locator.GetByRoleOptions().setName("Preview").setExact(true));
  }

  @Test
  @DisplayName("as a file that the sheet saves, with the numbers that are on the page")
  void savesFiles(Visit visit) {
    Page page = visit.open("#v=1&data=iris&points=60&layers=3");
    page.evaluate("async () => { await chainrule.train(3); }");
    Locator sheet = sheet(page);
    choose(sheet, "JSON");
    Download download = page.waitForDownload(button(sheet, "Download JSON")::click);
    Assertions.assertThat(download.suggestedFilename()).isEqualTo("chainrule-iris-epoch-3.json");
    assertThat(sheet.getByRole(AriaRole.STATUS)).hasText("chainrule-iris-epoch-3.json is saved.");
    assertThat(preview(sheet)).containsText("\"epoch\":3");
    JsonObject file =
        JsonParser.parseString((String) page.evaluate("() => chainrule.exported('json')"))
            .getAsJsonObject();
    Assertions.assertThat(file.get("fingerprint").getAsString())
        .isEqualTo(page.evaluate("async () => (await chainrule.state()).fingerprint"));
    Assertions.assertThat(file.get("epoch").getAsDouble()).isEqualTo(3);
    Assertions.assertThat(file.getAsJsonObject("curves").getAsJsonArray("epoch").size())
        .isGreaterThan(3);
    Assertions.assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  @DisplayName("as text in the clipboard")
  void copiesText(Visit visit) {
    Page page = visit.open("#v=1&layers=2");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Locator sheet = sheet(page);
    choose(sheet, "Python");
    button(sheet, "Copy Python").click();
    assertThat(sheet.getByRole(AriaRole.STATUS)).hasText("Python is copied.");
    Assertions.assertThat(page.evaluate("() => navigator.clipboard.readText()"))
        .isEqualTo(page.evaluate("() => chainrule.exported('python')"));
  }

  @Test
  @DisplayName("as JavaScript that answers as the engine does to twelve digits, for every variant")
  void javaScriptAnswersAsTheEngine(Visit visit) {
    Page page = visit.open();
    Page elsewhere = page.context().newPage();
    List<String> links = new ArrayList<>();
    for (String family : List.of("activation", "loss", "input")) {
      String key = family.equals("input") ? "inputs" : family;
      Variants.ids(family).forEach(id -> links.add("v=1&points=60&layers=4_3&" + key + "=" + id));
    }
    for (String link : links) {
      Object source =
          page.evaluate(
              "async (link) => { await chainrule.open(link); await chainrule.train(2);"
                  + " return chainrule.exported('javascript'); }",
              link);
      Object told = elsewhere.evaluate(RUN, Map.of("source", source, "points", POINTS));
      Object expected =
          page.evaluate(
              "(points) => Promise.all(points.map(([x1, x2]) => chainrule.predict(x1, x2)))",
              POINTS);
      List<Double> answers = numbers(told);
      List<Double> engine = numbers(expected);
      Assertions.assertThat(answers).hasSameSizeAs(engine);
      for (int i = 0; i < engine.size(); i++) {
        Assertions.assertThat(answers.get(i)).as(link).isCloseTo(engine.get(i), within(1e-12));
      }
    }
  }

  private static List<Double> numbers(Object rows) {
    List<Double> numbers = new ArrayList<>();
    for (Object row : (List<?>) rows) {
      for (Object number : (List<?>) row) {
        numbers.add(((Number) number).doubleValue());
      }
    }
    return numbers;
  }

  @Test
  @DisplayName("as bytes for ONNX; a kind that there is not is refused with those that there are")
  void givesBytesAndRefuses(Visit visit) {
    Page page = visit.open("#v=1&layers=2");
    Assertions.assertThat(
            (int)
                page.evaluate(
                    "async () => { const bytes = await chainrule.exported('onnx');"
                        + " return bytes instanceof Uint8Array ? bytes.length : 0; }"))
        .isGreaterThan(300);
    Assertions.assertThat(refusal(page, "'cobol'"))
        .startsWith("kind is cobol; allowed: pytorch, keras, notebook");
  }

  @Test
  @DisplayName("as every picture, for scripts; what cannot be chosen is refused")
  void givesScriptsPictures(Visit visit) {
    Page page = visit.open("#v=1&layers=3&points=60&l1=0.01");
    page.evaluate("async () => { await chainrule.train(3); }");
    for (Picture picture : Picture.values()) {
      Assertions.assertThat(
              (String)
                  page.evaluate(
                      "(picture) => chainrule.exported('svg', { picture })", picture.id()))
          .startsWith("<svg ")
          .contains("3 epochs");
    }
    Assertions.assertThat(
            page.evaluate(
                "async () => (%s)(await chainrule.exported('png', { picture: 'loss', scale: 4 }))"
                    .formatted(SEEN)))
        .isEqualTo(List.of(2880, 1680, 100));
    Assertions.assertThat(refusal(page, "'svg', { picture: 'cat' }"))
        .startsWith("picture is cat; allowed: sheet, network, plane");
    Assertions.assertThat(refusal(page, "'png', { scale: 3 }"))
        .isEqualTo("scale is 3; allowed: 1, 2, 4");
    Assertions.assertThat(refusal(page, "'json', { picture: 'loss' }"))
        .isEqualTo("picture and scale cannot be chosen for json");
  }

  private static String refusal(Page page, String arguments) {
    return (String)
        page.evaluate(
            "() => chainrule.exported(%s).then(() => '', (e) => e.message)".formatted(arguments));
  }

  /** Width, height and how many colours a PNG has. */
  private static final String SEEN =
      """
      async (bytes) => {
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(
          context.getImageData(0, 0, image.width, image.height).data.buffer);
        return [image.width, image.height, Math.min(100, new Set(pixels).size)];
      }
      """;

  @Test
  @DisplayName("as one sheet or one picture, drawn or painted as finely as is wished")
  void drawsPictures(Visit visit) throws IOException {
    Page page = visit.open("#v=1&layers=3&points=60");
    page.evaluate("async () => { await chainrule.train(3); }");
    Assertions.assertThat((String) page.evaluate("() => chainrule.exported('svg')"))
        .startsWith("<svg ")
        .contains("Output over the plane", "3 epochs");
    Assertions.assertThat(
            page.evaluate("async () => (%s)(await chainrule.exported('png'))".formatted(SEEN)))
        .isEqualTo(List.of(2400, 1820, 100));
    Locator sheet = sheet(page);
    choose(sheet, "PNG");
    sheet.getByLabel("Size").selectOption("1");
    sheet.getByLabel("Picture").selectOption("Loss curve");
    assertThat(sheet.getByAltText("Preview: Loss curve")).isVisible();
    Download download = page.waitForDownload(button(sheet, "Download PNG")::click);
    Assertions.assertThat(download.suggestedFilename())
        .isEqualTo("chainrule-spiral-epoch-3-loss.png");
    BufferedImage image = ImageIO.read(download.path().toFile());
    Assertions.assertThat(image.getWidth()).isEqualTo(720);
    Assertions.assertThat(image.getHeight()).isEqualTo(420);
    Assertions.assertThat(Axe.violations(page)).isEmpty();
  }
}
