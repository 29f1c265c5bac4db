package chainrule.browser;

import static chainrule.browser.Visit.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The landscape of the loss")
@InChromium
class LandscapeIT {

  /** Nothing is drawn by then that has not been asked for before. */
  private static final int REST = 700;

  /** Counts them, and notes when each canvas has been drawn on last. */
  private static final String COUNT_DRAWINGS =
      """
      window.drawings = 0;
      const { drawElements } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.drawElements = function (...parts) {
        window.drawings += 1;
        this.canvas.drawnAt = performance.now();
        return drawElements.apply(this, parts);
      };
      """;

  private static final String IS_AT_REST =
      """
      ([begun, rest]) => {
        const { drawnAt } = document.querySelector('.landscape-canvas') ?? {};
        return performance.now() - Math.max(begun, drawnAt ?? Infinity) > rest;
      }
      """;

  private static final String NO_WEBGL =
      """
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (kind, ...parts) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...parts);
      };
      """;

  @Test
  @DisplayName("is turned by keys and reset, drawn when it changes, and loaded when first opened")
  void isTurned(Visit visit) {
    List<String> requests = new ArrayList<>();
    visit.page().onRequest(request -> requests.add(request.url()));
    Page page = open(visit, "");
    page.evaluate("() => chainrule.train(5).then(() => true)");
    page.waitForTimeout(REST);
    assertThat(requests).noneMatch(url -> url.contains("/vendor/three"));

    Visit.look(page, "Landscape");
    BufferedImage first = picture(page);
    assertThat(requests).anyMatch(url -> url.endsWith("/vendor/three/three.module.min.js"));
    assertThat(colourful(first)).as("share of the picture in colour").isGreaterThan(0.15);

    Object drawings = page.evaluate("drawings");
    page.waitForTimeout(REST);
    assertThat(page.evaluate("drawings")).as("at rest").isEqualTo(drawings);

    page.getByLabel("Landscape of the loss").focus();
    for (String key : List.of("ArrowLeft", "ArrowLeft", "ArrowUp", "+")) {
      page.keyboard().press(key);
    }
    BufferedImage turned = picture(page);
    assertThat(difference(first, turned)).as("after turning").isGreaterThan(0.1);
    page.keyboard().press("Home");
    assertThat(difference(first, picture(page))).as("after the reset").isLessThan(0.03);

    Visit.look(page, "Output");
    assertThat(page.locator(".landscape-canvas")).hasCount(0);
    Visit.look(page, "Landscape");
    assertThat(difference(first, picture(page))).as("opened again").isLessThan(0.06);
  }

  @Test
  @DisplayName("shows as a table the numbers that scripts get")
  void tableHoldsTheLosses(Visit visit) {
    Page page = open(visit, "");
    page.evaluate("() => chainrule.train(5).then(() => true)");
    Visit.look(page, "Landscape");
    picture(page);
    Visit.showTable(page);
    assertThat(page.locator(".landscape tbody td")).hasCount(81);
    assertThat(page.locator(".landscape-summary")).containsText("The ball is at a training loss");
    double largest =
        ((Number)
                page.evaluate(
                    """
                    async () => {
                      const { losses, resolution } = await chainrule.landscape({});
                      const every = (resolution - 1) / 8;
                      const cells = [...document.querySelectorAll('.landscape tbody td')];
                      return Math.max(...cells.map((cell, index) => Math.abs(Number(cell.title)
                        - losses[every * (Math.floor(index / 9) * resolution + index % 9)])));
                    }
                    """))
            .doubleValue();
    assertThat(largest).isCloseTo(0, within(1e-12));
  }

  @Test
  @DisplayName("says so without WebGL, and leads to the map")
  void saysWhatIsMissing(Visit visit) {
    visit.page().addInitScript(NO_WEBGL);
    Page page = visit.open("#v=1&view=landscape");
    assertThat(page.locator(".landscape-notice")).containsText("needs WebGL");
    assertThat(page.locator(".landscape-frame")).isHidden();
    button(page, "Show the map").click();
    assertThat(
            page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName("Map").setSelected(true)))
        .isVisible();
  }

  @Test
  @DisplayName("says so without what draws in three dimensions, and leads to the map")
  void saysThatItCannotBeLoaded(Visit visit) {
    visit.replace(
        "vendor/three/three.module.min.js",
        "throw new Error('not here');".getBytes(StandardCharsets.UTF_8));
    Page page = visit.open("#v=1&view=landscape");
    assertThat(page.getByText("The 3D view could not be loaded.")).isVisible();
    button(page, "Show the map").click();
    page.waitForFunction("() => chainrule.link().includes('view=map')");
    assertThat(page.locator(".landscape canvas")).hasCount(0);
  }

  @Test
  @DisplayName("comes back after the browser has taken the picture away")
  void survivesALostContext(Visit visit) {
    Page page = open(visit, "#v=1&view=landscape");
    BufferedImage before = picture(page);
    loseContext(page);
    page.evaluate("() => lost.restoreContext()");
    assertThat(page.locator(".landscape-notice")).isHidden();
    assertThat(difference(before, picture(page))).isLessThan(0.06);

    loseContext(page);
    Visit.look(page, "Output");
    Visit.look(page, "Landscape");
    assertThat(difference(before, picture(page))).as("opened again").isLessThan(0.06);
  }

  private static void loseContext(Page page) {
    page.evaluate(
        """
        () => {
          const context = document.querySelector('.landscape-canvas').getContext('webgl2');
          window.lost = context.getExtension('WEBGL_lose_context');
          lost.loseContext();
        }
        """);
    assertThat(page.locator(".landscape-notice")).containsText("interrupted 3D drawing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  @DisplayName("keeps nobody out, on a wide screen and on a narrow one")
  void isAccessible(String theme, Visit visit) {
    Page page = visit.page();
    page.addInitScript("localStorage.setItem('chainrule.theme', '" + theme + "')");
    open(visit, "#v=1&view=landscape");
    page.evaluate("() => chainrule.train(5).then(() => true)");
    for (int width : new int[] {1440, 390}) {
      page.setViewportSize(width, 900);
      picture(page);
      Visit.keepPicture(page, "landscape-%s-%d".formatted(theme, width));
      assertThat(Axe.violations(page, "#inside", theme, width == 1440)).isEmpty();
      if (width == 1440 || !theme.equals("projector")) { // whose larger text is for wide walls
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
      }
    }
  }

  @Test
  @DisplayName("fits its picture from wherever one looks, and its axes stand in front")
  void camera(Visit visit) {
    Object problems =
        visit
            .open()
            .evaluate(
                """
                async () => {
                  const { FIRST_ORBIT, GROUND, HEIGHT, cameraOf, frontEdges, turned, zoomed } =
                    await import(new URL('views/descent/landscape/orbit.js', location.href));
                  const problems = [];
                  const expect = (holds, ...what) => holds || problems.push(what.join(' '));
                  for (const [width, height] of [[626, 426], [358, 320], [900, 612]]) {
                    for (let azimuth = 0; azimuth < 360; azimuth += 24) {
                      for (const elevation of [4, 20, 34, 60, 89]) {
                        const orbit = { azimuth, elevation, zoom: 1 };
                        const where = [width, azimuth, elevation];
                        const { eye, target, project } = cameraOf(orbit, width, height);
                        const depthOf = (x, z) => project(x, GROUND, z).depth;
                        for (const x of [-1, 1]) {
                          for (const z of [-1, 1]) {
                            for (const y of [GROUND, HEIGHT]) {
                              const spot = project(x, y, z);
                              expect(spot.x > 0 && spot.x < width && spot.y > 0 && spot.y < height,
                                'outside', ...where, x, y, z);
                            }
                          }
                        }
                        const middle = project(...target);
                        expect(Math.hypot(middle.x - width / 2, middle.y - height / 2) < 1e-6,
                          'middle', ...where);
                        expect(Math.abs(middle.depth
                          - Math.hypot(...eye.map((part, index) => part - target[index]))) < 1e-9,
                          'distance', ...where);
                        const { x, z, corner } = frontEdges(orbit, project);
                        expect(depthOf(0, z) <= depthOf(0, -z), 'u behind', ...where);
                        expect(depthOf(x, 0) <= depthOf(-x, 0), 'v behind', ...where);
                        const left = project(corner.x, GROUND, corner.z).x;
                        expect([[1, 1], [1, -1], [-1, 1], [-1, -1]].every(([a, b]) =>
                          project(a, GROUND, b).x > left - 1e-6), 'not outermost', ...where);
                      }
                    }
                  }
                  const around = turned(turned(FIRST_ORBIT, -400, 0), 400, 0);
                  expect(Math.abs(around.azimuth - FIRST_ORBIT.azimuth) < 1e-9, 'around');
                  expect(turned(FIRST_ORBIT, 0, 500).elevation <= 90, 'over the top');
                  expect(turned(FIRST_ORBIT, 0, -500).elevation >= 0, 'below the ground');
                  const near = cameraOf(zoomed(FIRST_ORBIT, 2), 626, 426).project(1, 0, 1);
                  const far = cameraOf(FIRST_ORBIT, 626, 426).project(1, 0, 1);
                  expect(near.depth < far.depth, 'zoom');
                  return problems;
                }
                """);
    assertThat((List<?>) problems).isEmpty();
  }

  @Test
  @DisplayName("carries the path on the surface, and ends in a plateau where losses are infinite")
  void relief(Visit visit) {
    Object problems =
        visit
            .open()
            .evaluate(
                """
                async () => {
                  const { createRelief, drapedPath, fillRelief, fillSurface, heightAt,
                    isInside, placeOf, rimOf } =
                    await import(new URL('views/descent/landscape/relief.js', location.href));
                  const { coarseRows } =
                    await import(new URL('views/descent/slice/layout.js', location.href));
                  const problems = [];
                  const expect = (holds, ...what) => holds || problems.push(what.join(' '));
                  const slice = { middleU: 5, middleV: -3, radius: 2 };
                  const resolution = 9;
                  const node = (row, column) => ((column - 4) ** 2 + row) / 40;
                  const losses = Float64Array.from({ length: 81 },
                    (_, at) => (at === 80 ? 1.797e308 : node(Math.floor(at / 9), at % 9)));
                  const relief = createRelief(65);
                  fillRelief(relief, losses, resolution, (loss) => (loss < 1e308 ? loss : 2));
                  for (let at = 0; at < 80; at++) {
                    const { x, z } = placeOf(slice, 3 + (at % 9) / 2, -1 - Math.floor(at / 9) / 2);
                    expect(isInside({ x, z }), 'outside', at);
                    expect(Math.abs(heightAt(relief, x, z) - Math.min(1, losses[at])) < 1e-6,
                      'height', at);
                  }
                  expect(heightAt(relief, 1, 1) === 1, 'no plateau');

                  const positions = new Float32Array(3 * 65 * 65);
                  const normals = new Float32Array(3 * 65 * 65);
                  fillSurface(relief, 0.8, positions, normals);
                  expect(positions.every(Number.isFinite) && normals.every(Number.isFinite), 'NaN');
                  for (let at = 0; at < 65 * 65; at++) {
                    expect(Math.abs(Math.hypot(...normals.subarray(3 * at, 3 * at + 3)) - 1) < 1e-5,
                      'normal', at);
                  }
                  const rim = rimOf(65);
                  expect(rim.length === 257 && new Set(rim).size === 256 && rim[0] === rim[256], 'rim');

                  const point = (u, v, isBroken) => [0, 0, u, v, -1, isBroken ? 1 : 0];
                  const path = Float64Array.from([point(-50, -3), point(4, -3), point(4, -3.001),
                    point(6, -2, true), point(5.5, -4)].flat());
                  const pieces = drapedPath(relief, slice, path, 2048);
                  expect(pieces.length > 6 * 20, 'too few pieces');
                  for (let at = 0; at < pieces.length; at += 3) {
                    const [x, height, z] = pieces.subarray(at, at + 3);
                    expect(isInside({ x, z }), 'piece outside', x, z);
                    expect(Math.abs(height - heightAt(relief, x, z)) < 1e-5, 'off the surface', x, z);
                  }
                  const last = placeOf(slice, 5.5, -4);
                  expect(Math.hypot(pieces[3] - last.x, pieces[5] - last.z) < 1e-6, 'last point');
                  const between = placeOf(slice, 5, -2.5);
                  for (let at = 0; at < pieces.length; at += 3) {
                    expect(Math.hypot(pieces[at] - between.x, pieces[at + 2] - between.z) > 0.2,
                      'a line where none leads');
                  }
                  expect(drapedPath(relief, slice, path, 7).length === 42, 'too many pieces');
                  const nowhere = Float64Array.from([point(NaN, 0), point(Infinity, 1)].flat());
                  expect(drapedPath(relief, slice, nowhere, 9).length === 0, 'nowhere');
                  expect(String(coarseRows({ resolution: 65 }, 9)) === '0,8,16,24,32,40,48,56,64',
                    'rows');
                  return problems;
                }
                """);
    assertThat((List<?>) problems).isEmpty();
  }

  @Test
  @DisplayName("is drawn coarser by machines that are slow, and finely when nothing moves")
  void fineness(Visit visit) {
    Object ratios =
        visit
            .open()
            .evaluate(
                """
                async () => {
                  const { createFineness } =
                    await import(new URL('views/descent/landscape/fineness.js', location.href));
                  let time = 0;
                  const fineness = createFineness(() => time);
                  const after = (took, frames) => {
                    for (let frame = 0; frame < frames; frame++) {
                      time += took;
                      fineness.judge(took);
                    }
                    return [fineness.moving(), fineness.still()];
                  };
                  return [after(17, 1), after(60, 4), after(17, 20), after(17, 999)];
                }
                """);
    assertThat(ratios.toString()).isEqualTo("[[1, 2], [0.5, 1], [0.5, 1], [2, 2]]");
  }

  private static Page open(Visit visit, String suffix) {
    visit.page().addInitScript(COUNT_DRAWINGS);
    return visit.open(suffix);
  }

  /** Waits until the landscape is at rest, and takes its picture. */
  private static BufferedImage picture(Page page) {
    Locator frame = page.locator(".landscape-frame:has(.landscape-canvas)");
    assertThat(frame).isVisible();
    frame.scrollIntoViewIfNeeded();
    Object begun = page.evaluate("performance.now()");
    page.waitForFunction(IS_AT_REST, List.of(begun, REST));
    try {
      return ImageIO.read(new ByteArrayInputStream(frame.screenshot()));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static double colourful(BufferedImage picture) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int pixel = picture.getRGB(x, y);
        int red = pixel >> 16 & 255;
        int blue = pixel & 255;
        count += Math.abs(red - blue) > 40 ? 1 : 0;
      }
    }
    return (double) count / (picture.getWidth() * picture.getHeight());
  }

  /** The share of the picture that is of another colour. */
  private static double difference(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        int largest = 0;
        for (int shift = 0; shift < 24; shift += 8) {
          largest = Math.max(largest, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        count += largest > 48 ? 1 : 0;
      }
    }
    return (double) count / (one.getWidth() * one.getHeight());
  }

  @Test
  @DisplayName("a path of training that fills its memory to the last place can be sliced")
  void slicesAFullPath(Visit visit) {
    Page page = visit.open();
    page.evaluate(
        "() => chainrule.open('v=1&data=moons&layers=4&batch=0')"
            + ".then(() => chainrule.train(1023)).then(() => {})");
    Object nodes =
        page.evaluate(
            "() => chainrule.landscape({directions: 'path', resolution: 9})"
                + ".then(({losses}) => losses.length)");
    assertThat(nodes).isEqualTo(81);
  }
}
