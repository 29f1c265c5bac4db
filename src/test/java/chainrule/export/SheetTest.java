package chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.drawing.Canvas.Lettering;
import chainrule.drawing.Frame;
import chainrule.drawing.Svg;
import chainrule.engine.experiment.Link;
import chainrule.engine.landscape.Path;
import chainrule.engine.run.Run;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("The sheet")
class SheetTest {
  @SuppressWarnings("unused") // by the annotation
  private static final List<Exported> ALL = Exported.ALL;

  private static Document read(String svg) throws Exception {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static Document sheet(Exported exported) throws Exception {
    return read(Picture.SHEET.svg(exported.trained(), Measured.NOTHING));
  }

  private static Element group(Document document, String id) {
    NodeList groups = document.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.getAttribute("id").equals(id)) {
        return group;
      }
    }
    throw new AssertionError("no group " + id);
  }

  private static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("text");
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  @ParameterizedTest
  @FieldSource("ALL")
  @DisplayName("is XML that stands alone, with every example and with texts as text")
  void standsAlone(Exported exported) throws Exception {
    Trained trained = exported.trained();
    String svg = Picture.SHEET.svg(trained, Measured.NOTHING);
    Document document = read(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1200 910");
    assertThat(root.getAttribute("width")).isEqualTo("1200");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(trained.title());
    assertThat(document.getElementsByTagName("metadata").item(0).getTextContent())
        .isEqualTo(trained.link());
    assertThat(svg).doesNotContain("<script", "href=", "url(", "@import", "NaN", "Infinity");

    int examples = trained.run().points().length / 4;
    assertThat(group(document, "examples").getElementsByTagName("circle").getLength())
        .isEqualTo(examples);
    assertThat(group(document, "field").getElementsByTagName("path").getLength()).isPositive();
    assertThat(texts(document)).contains("Network", "Inputs", "Loss", "epoch");
    assertThat(texts(document)).contains(trained.inputs().get(0).symbol());
    if (trained.isClassification()) {
      assertThat(texts(document))
          .contains("predicted", "actual")
          .containsAll(shownClasses(trained));
    } else {
      assertThat(group(document, "predictions").getElementsByTagName("circle").getLength())
          .isEqualTo(examples);
    }
  }

  private static List<String> shownClasses(Trained trained) {
    return trained.classNames().stream().map(name -> Inks.shortened(name, 13)).toList();
  }

  @Test
  @DisplayName("draws a line for every weight that is shown, and both learning curves")
  void drawsWeightsAndCurves() throws Exception {
    Document document = sheet(Exported.of("v=1&points=60&layers=5_4"));
    assertThat(group(document, "weights").getElementsByTagName("line").getLength())
        .isEqualTo(2 * 5 + 5 * 4 + 4);
    assertThat(group(document, "neurons").getElementsByTagName("circle").getLength())
        .isEqualTo(2 + 5 + 4 + 1);
    assertThat(group(document, "curves").getElementsByTagName("path").getLength()).isEqualTo(2);
  }

  /** A few layers, several classes, a target, no hidden layer. */
  private static final List<String> KINDS =
      List.of(
          "v=1&points=60&layers=5_4&l1=0.01&parameters=3_7&directions=parameters",
          "v=1&data=iris&points=60&layers=3&test=0",
          "v=1&data=autoMpg&layers=2_2_2_2_2_2",
          "v=1&data=own&layers=0");

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "is one of many pictures; each stands alone, in its frame, with numbers that are finite")
  void picturesStandAlone(Picture picture) throws Exception {
    assertThat(Picture.of(picture.id())).isSameAs(picture);
    for (String link : KINDS) {
      Run run = new Run(Link.read(link).experiment());
      Path path = new Path(run.shape().parameterCount(), Path.CAPACITY);
      Trained trained = Trained.of(run, LearningCurves.whileTraining(run, 3, path));
      String svg = picture.svg(trained, picture.usual(run, path));
      Element root = read(svg).getDocumentElement();
      assertThat(Double.parseDouble(root.getAttribute("width"))).isBetween(400.0, 1200.0);
      assertThat(root.getAttribute("viewBox"))
          .endsWith(root.getAttribute("width") + " " + root.getAttribute("height"));
      assertThat(svg).contains(trained.link().replace("&", "&amp;"), trained.title());
      assertThat(svg).doesNotContain("<script", "href=", "url(", "NaN", "Infinity", "null");
    }
  }

  @Test
  @DisplayName("of a map has contours, and the path of training from its start to where it is now")
  void mapHasContours() throws Exception {
    Run run = new Run(Link.read("v=1&points=60&layers=5_4").experiment());
    Path path = new Path(run.shape().parameterCount(), Path.CAPACITY);
    Trained trained = Trained.of(run, LearningCurves.whileTraining(run, 20, path));
    Measured measured = Picture.MAP.usual(run, path);
    LossSlice slice = LossSlice.of(measured);
    assertThat(slice.pathPoints()).isEqualTo(path.trajectory(trained.parameters()).length);
    assertThat(slice.loss(slice.resolution() * slice.resolution() / 2))
        .isEqualTo(run.training().loss());
    Document document = read(Picture.MAP.svg(trained, measured));
    assertThat(group(document, "contours").getElementsByTagName("path").getLength())
        .isBetween(3, 20);
    assertThat(group(document, "path").getElementsByTagName("circle").getLength()).isEqualTo(2);
    double level = LossScale.of(slice).levels()[0];
    double[] lines = Contours.of(slice, level, 0, 0, 1);
    for (int at = 0; at < lines.length; at += 2) {
      assertThat(slice.between(lines[at], lines[at + 1])).isCloseTo(level, within(1e-6));
    }
  }

  @Test
  @DisplayName("holds any name: nothing in it is markup")
  void escapesNames() throws Exception {
    Svg svg = new Svg(new Frame(0, 0, 10, 10));
    svg.text(1, 2, "<b>\"&\u0001\uD83D\uDE00\uD83D", Lettering.of("#000000", 12));
    assertThat(texts(read(svg.text("<t>", "&", "\"")))).containsExactly("<b>\"& \uD83D\uDE00 ");
  }

  @Test
  @DisplayName("has round numbers on its axes, also where they are large or close together")
  void hasRoundTicks() {
    assertThat(Plot.ticks(0, 0.6)).containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
    assertThat(Plot.ticks(-6, 6)).containsExactly(-6, -4, -2, 0, 2, 4, 6);
    assertThat(Plot.ticks(1.6e12, 1.6e12 + 1000))
        .containsExactly(
            1.6e12, 1.6e12 + 200, 1.6e12 + 400, 1.6e12 + 600, 1.6e12 + 800, 1.6e12 + 1000);
    assertThat(Plot.ticks(0, 1e-12)).hasSizeBetween(3, 7);
    assertThat(Plot.ticks(0, 1e100)).hasSizeBetween(3, 7);
  }
}
