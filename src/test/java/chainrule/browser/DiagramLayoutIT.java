package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InChromium
@DisplayName("The layout of the network's diagram")
class DiagramLayoutIT {
  private static final Path LAYOUT = Path.of("web/views/network/diagram-layout.js");

  /**
   * What is wrong with networks of up to six hidden layers of eight neurons, with few and many
   * inputs and outputs, with short and long names.
   */
  private static final String FAULTS =
      """
      ({ source, width, height, text }) => {
        const module = new Function(
            `${source.replaceAll('export function', 'function')} return { labelWidth, layoutDiagram };`)();
        const names = (count, length) => Array.from({ length: count }, () => 'x'.repeat(length));
        const outside = [[2, 2, 1, 0], [7, 6, 1, 0], [11, 6, 1, 0], [2, 2, 6, 1], [4, 16, 3, 9]];
        const faults = [];

        const check = (layers, inputs, outputs) => {
          const room = {
            width, height, text,
            inputLabels: module.labelWidth(inputs, text),
            outputLabels: module.labelWidth(outputs, text),
          };
          const layout = module.layoutDiagram(layers, room);
          const { blocks, header } = layout;
          const expect = (isRight, what) => isRight || faults.push(`${layers.join(' ')}: ${what}`);
          expect(layout.width <= width && layout.height <= height, `${layout.width} x ${layout.height}`);
          blocks.forEach(({ left, right, centre, neurons }, layer) => {
            const half = (layer === 0 || layer === blocks.length - 1 ? header.outerWidth : header.width) / 2;
            expect(neurons.length === layers[layer], 'neurons are lost');
            expect(centre - half >= 0 && centre + half <= width, 'a header is outside');
            neurons.forEach(({ x, y, size }, neuron) => {
              expect(size >= 16, `a neuron of ${size} px`);
              expect(x >= left && x + size <= right, 'a neuron is outside its layer');
              expect(y >= header.height && y + size <= height, 'a neuron is below or above');
              neurons.slice(0, neuron).forEach((other) => expect(
                  Math.abs(other.x - x) >= size + 2 || Math.abs(other.y - y) >= size + 2,
                  'neurons lie on each other'));
            });
            if (layer > 0) {
              const before = blocks[layer - 1];
              const halfBefore = (layer === 1 ? header.outerWidth : header.width) / 2;
              expect(left - before.right >= 24, 'no room for links');
              expect(centre - half >= before.centre + halfBefore, 'headers lie on each other');
            }
          });
          expect(blocks[0].left >= Math.min(room.inputLabels, 50 * text), 'no room for names');
          expect(width - blocks[blocks.length - 1].right >= Math.min(room.outputLabels, 50 * text),
              'no room for names');
        };

        outside.forEach(([inputs, long, outputs, named]) => {
          for (let depth = 0; depth <= 6; depth += 1) {
            [1, 3, 8].forEach((size) => check([inputs, ...Array(depth).fill(size), outputs],
                names(inputs, long), named ? names(outputs, named) : []));
          }
        });
        return faults;
      }
      """;

  @ParameterizedTest(name = "in {0} x {1} px, text of {2} times the usual size")
  @CsvSource({
    "560, 560, 1",
    "560, 560, 1.1875",
    "510, 420, 1",
    "510, 420, 1.1875",
    "640, 500, 1",
    "900, 560, 1.1875",
    "560, 900, 1",
    "900, 900, 1",
    "900, 900, 1.1875",
  })
  @DisplayName("keeps the whole network inside its room, and nothing lies on anything else")
  void fits(int width, int height, double text, Visit visit) throws IOException {
    Page page = visit.page();
    Map<String, Object> room =
        Map.of("source", Files.readString(LAYOUT), "width", width, "height", height, "text", text);
    assertThat((List<?>) page.evaluate(FAULTS, room)).isEmpty();
  }
}
