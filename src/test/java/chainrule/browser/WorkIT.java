package chainrule.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The user's own experiment is saved, and nobody's link replaces it")
@InChromium
@Order(1)
class WorkIT {
  /** What the database holds, as text; a second function takes part in its transaction. */
  private static final String STORED =
      """
      (act = () => {}) => new Promise((resolve) => {
        indexedDB.open('chainrule').onsuccess = ({ target: { result: database } }) => {
          const transaction = database.transaction(['experiments', 'checkpoints'], 'readwrite');
          act(transaction.objectStore('experiments'));
          const all = ['experiments', 'checkpoints'].map((name) => transaction.objectStore(name).getAll());
          transaction.oncomplete = () => {
            database.close();
            const [experiments, checkpoints] = all.map(({ result }) => result);
            resolve(JSON.stringify(experiments.filter(({ origin }) => origin !== 'link')
              .map(({ link, name }) => ({ link, name })))
              + JSON.stringify(checkpoints.map(({ epoch }) => `epoch ${epoch}`)));
          };
        };
      })
      """;

  /** What an earlier version has saved, on pages that have a storage. */
  private static final String STORE_EARLIER =
      "if (location.protocol === 'http:') localStorage.setItem('chainrule.work', '%s')";

  @Test
  void isThereAgainWhenThePageOpensWithoutALink(Visit visit) {
    Page page = visit.open();
    choose(page, "hinge");
    awaitStored(page, "loss=hinge");
    page.navigate("about:blank");
    visit.open();
    assertThat(link(page)).contains("loss=hinge");
    assertThat(notices(page)).containsText("Your last experiment is back");
    button(page, "Start over").click();
    awaitLink(page, "v=1");
    button(page, "Back to my experiment").click();
    awaitLink(page, "v=1&loss=hinge");
  }

  @Test
  void staysWhenSomebodysLinkIsOpened(Visit visit) {
    Page page = visit.open();
    choose(page, "hinge");
    awaitStored(page, "loss=hinge");
    String stored = stored(page);
    page.navigate("about:blank");
    visit.open("#v=1&data=circle");
    page.evaluate("() => chainrule.train(2).then(() => true)");
    awaitStored(page, "epoch 2");
    assertThat(stored(page)).startsWith(stored.substring(0, stored.indexOf("][")));
    assertThat(notices(page)).containsText("Opened from a link");
    choose(page, "absoluteError");
    awaitStored(page, "data=circle");
    assertThat(stored(page)).contains("loss=hinge");
    assertThat(notices(page)).not().containsText("Opened from a link");
  }

  @Test
  @DisplayName("Back and Forward go from somebody's link to one's own training, and return")
  void isThereAfterBack(Visit visit) {
    Page page = visit.open("#v=1&data=moons");
    choose(page, "hinge");
    page.evaluate("() => chainrule.train(7).then(() => true)");
    String fingerprint = fingerprint(page);
    page.navigate(visit.address("#v=1&data=circle"));
    awaitLink(page, "v=1&data=circle");
    page.goBack();
    awaitLink(page, "v=1&data=moons&loss=hinge");
    assertThat(fingerprint(page)).isEqualTo(fingerprint);
    page.goForward();
    awaitLink(page, "v=1&data=circle");
    page.keyboard().press("x");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("The spiral Can two"))
        .click();
    awaitLink(page, "v=1");
    button(page, "Back to my experiment").click();
    awaitLink(page, "v=1&data=moons&loss=hinge");
    assertThat(fingerprint(page)).isEqualTo(fingerprint);
  }

  @Test
  @DisplayName("after a reload training goes on where it was, with weights that were set by hand")
  void goesOnAfterAReload(Visit visit) {
    Page page = visit.open("#v=1&data=moons&rate=0.3");
    page.evaluate("() => chainrule.train(431).then(() => true)");
    String trained = fingerprint(page);
    for (String key : new String[] {"d", "ArrowRight", "Enter", "+"}) { // the first weight
      page.keyboard().press(key);
    }
    awaitState(page, "fingerprint !== '" + trained + "'");
    String changed = fingerprint(page);
    awaitStored(page, "epoch 431");
    page.reload();
    assertThat(notices(page)).containsText("at epoch 431");
    assertThat(fingerprint(page)).isEqualTo(changed);
    assertThat(button(page, "Play")).isVisible();
    assertThat(page.evaluate("() => chainrule.rewind(30).then(() => '', ({ message }) => message)"))
        .isEqualTo(
            "epoch is 30; allowed: a number from 431 to 431, the epochs of this run that are"
                + " known");
    button(page, "Continue from epoch 431").click();
    awaitState(page, "epoch > 440");
    awaitStored(page, "epoch (4[4-9].|[5-9]..|....)\"");
  }

  @Test
  @DisplayName("after a reload the run goes back to any of its epochs, to the same bits")
  void goesBackAfterAReload(Visit visit) {
    Page page = visit.open("#v=1&dropout=0.2&optimizer=adam");
    page.evaluate("() => chainrule.train(17).then(() => true)");
    String then = fingerprint(page);
    page.evaluate("() => chainrule.train(23).then(() => true)");
    awaitStored(page, "epoch 40");
    page.reload();
    assertThat(notices(page)).containsText("at epoch 40");
    Locator slider =
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Timeline"));
    slider.press("Home");
    assertThat(slider)
        .hasAttribute("aria-valuetext", Pattern.compile("epoch 0 of 40, training loss .+"));
    page.evaluate("() => chainrule.rewind(17).then(() => true)");
    assertThat(fingerprint(page)).isEqualTo(then);
  }

  @Test
  @DisplayName("400 rows of a table stay through training and a reload; Undo takes them back")
  void tablesStay(Visit visit) {
    Page page = visit.open();
    button(page, "Use a table…").click();
    String rows =
        IntStream.range(0, 400)
            .mapToObj(row -> row + "," + row * row % 97 + "," + row % 3)
            .collect(Collectors.joining("\n", "width (cm),height,kind\n", "\n"));
    paste(page, rows);
    button(page, "Use this table").click();
    Locator about = page.getByText("400 points of your own");
    assertThat(about).isVisible();
    page.evaluate("() => chainrule.train(3).then(() => true)");
    awaitStored(page, "epoch 3");
    String fingerprint = fingerprint(page);
    page.reload();
    assertThat(about).isVisible();
    assertThat(fingerprint(page)).isEqualTo(fingerprint);
    choose(page, "absoluteError");
    page.reload();
    assertThat(about).isVisible();

    button(page, "Use a table…").click();
    paste(page, "a,b,c\n1,2,x\n2,3,y\n3,4,x\n4,1,y\n");
    button(page, "Use this table").click();
    assertThat(page.getByText("4 points of your own")).isVisible();
    button(page, "Undo: Table").click();
    assertThat(about).isVisible();
  }

  /** In one piece, by the keys; what is filled in is looked at again for each of its lines. */
  private static void paste(Page page, String table) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.evaluate("(table) => navigator.clipboard.writeText(table)", table);
    page.getByLabel("Or paste it here").press("Control+v");
  }

  @Test
  @DisplayName("painted points stay through a reload; each stroke can be undone, on any data")
  void paintedPointsStay(Visit visit) {
    Page page = visit.open("#v=1&data=moons");
    button(page, "Paint your own points").click();
    button(page, "Done").waitFor();
    Locator plane = page.locator(".plot-plane");
    for (String key : new String[] {" ", "2", "Shift+ArrowRight", " "}) {
      plane.press(key);
    }
    button(page, "Done").click();
    Locator about = page.getByText("6 points of your own");
    assertThat(about).isVisible();
    String painted = link(page);
    awaitStored(page, "own=1p");
    page.reload();
    assertThat(about).isVisible();
    assertThat(link(page)).isEqualTo(painted);

    button(page, "Paint more points").click();
    button(page, "Done").waitFor();
    plane.press("Delete");
    plane.press(" ");
    button(page, "Undo: Points").click();
    button(page, "Undo: Points").click();
    awaitLink(page, painted);
    button(page, "Done").click();
    page.evaluate("() => chainrule.open('v=1&data=circle')");
    button(page, "Paint your own points").click();
    button(page, "Done").waitFor();
    plane.press("Escape"); // nothing has been painted
    awaitLink(page, "v=1&data=circle");
    assertThat(stored(page)).doesNotContain("circle");
    button(page, "Undo: Another experiment").click();
    awaitLink(page, painted);
  }

  @Test
  @DisplayName("the seventh experiment drives none away; names, deletion and its Undo last")
  void allAreListed(Visit visit) {
    Page page = visit.open();
    for (int rate = 1; rate <= 7; rate++) {
      page.evaluate("rate => chainrule.open(`v=1&data=xor&rate=0.${rate}`)", rate);
      choose(page, "hinge");
      awaitStored(page, "loss=hinge&rate=0." + rate);
    }
    button(page, "Experiments").click();
    Locator list =
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("My experiments"));
    button(page, "Show all 7").click();
    assertThat(list.getByRole(AriaRole.LISTITEM)).hasCount(7);
    button(page, "Rename XOR").last().click();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("The slowest");
    page.keyboard().press("Enter");
    assertThat(list.getByText("The slowest")).isVisible();
    button(page, "Delete The slowest").click();
    assertThat(list.getByRole(AriaRole.LISTITEM)).hasCount(6);
    button(page, "Undo").last().click();
    assertThat(list.getByRole(AriaRole.LISTITEM)).hasCount(7);
    page.reload();
    button(page, "Experiments").click();
    button(page, "Show all 7").click();
    list.getByText("The slowest").click();
    awaitLink(page, "v=1&data=xor&loss=hinge&rate=0.1");
  }

  @Test
  @DisplayName("two tabs with the same experiment save two")
  void tabsDoNotReplaceEachOther(Visit visit) {
    Page page = visit.open();
    choose(page, "hinge");
    awaitStored(page, "hinge");
    Page other = visit.newPage();
    other.navigate(visit.address(""));
    other.evaluate("() => chainrule.ready");
    assertThat(link(other)).isEqualTo("v=1&loss=hinge");
    choose(other, "absoluteError");
    awaitStored(other, "absoluteError");
    page.reload();
    page.evaluate("() => chainrule.ready");
    assertThat(link(page)).isEqualTo("v=1&loss=hinge");
    assertThat(stored(page)).contains("loss=hinge", "loss=absoluteError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"works\":[null,{\"link\":7}]}",
        "{\"works\":[{\"link\":\"v=1&rate=x\"}]}",
        "{\"version\":2,\"works\":[{\"link\":\"v=2&rate=9\"}]}"
      })
  void isNoMatterWhatTheStorageHolds(String text, Visit visit) {
    visit.page().addInitScript(STORE_EARLIER.formatted(text));
    Page page = visit.open();
    assertThat(link(page)).isEqualTo("v=1");
    assertThat(page.evaluate("() => localStorage.getItem('chainrule.work')")).isEqualTo(text);
    page.evaluate(
        "("
            + STORED
            + ")((store) => [{ id: '1' }, { id: '2', link: 7 }, { id: '3', link: 'v=1&%', format:"
            + " 1, origin: 'own', name: '', preset: '', saved: 9e15 }].forEach((each) =>"
            + " store.put(each)))");
    page.navigate("about:blank");
    visit.open();
    assertThat(link(page)).isEqualTo("v=1");
  }

  @Test
  @DisplayName("what earlier versions saved is brought along")
  void earlierOnesAreBroughtAlong(Visit visit) {
    visit
        .page()
        .addInitScript(
            STORE_EARLIER.formatted(
                "{\"version\":1,\"works\":[{\"link\":\"v=1&data=moons\",\"preset\":\"\"},"
                    + "{\"link\":\"v=1&data=xor\"}]}"));
    Page page = visit.open();
    assertThat(link(page)).isEqualTo("v=1&data=moons");
    assertThat(stored(page)).contains("data=moons", "data=xor");
  }

  @ParameterizedTest
  @DisplayName("what a newer version has saved is left as it is")
  @CsvSource({
    "link: 'v=2&shape=torus'; format: 1",
    "link: 'v=1&data=moons'; format: 2",
  })
  void newerOnesStay(String fields, Visit visit) {
    Page page = visit.open();
    page.evaluate(
        "("
            + STORED
            + ")((store) => store.put({ id: 'newer', origin: 'own', name: 'newer', preset: '',"
            + " tab: '', saved: 9e15, "
            + fields.replace(';', ',')
            + " }))");
    page.navigate("about:blank");
    visit.open();
    assertThat(link(page)).isEqualTo("v=1");
    choose(page, "hinge");
    awaitStored(page, "hinge");
    assertThat(stored(page)).contains("\"name\":\"newer\"");
    button(page, "Experiments").click();
    assertThat(page.getByText("Saved by a newer version of Chainrule")).isVisible();
  }

  @Test
  @DisplayName("a database of a newer version is left as it is, which is said")
  void newerDatabasesStay(Visit visit) {
    Page page = visit.open();
    page.evaluate(
        "() => new Promise((done) => { indexedDB.open('chainrule', 2).onsuccess = ({ target }) => {"
            + " target.result.close(); done(true); }; })");
    choose(page, "hinge");
    assertThat(notices(page)).containsText("A newer version of Chainrule");
    page.reload();
    awaitLink(page, "v=1&loss=hinge");
    assertThat(notices(page)).containsText("A newer version of Chainrule");
  }

  @ParameterizedTest
  @DisplayName("where nothing can be saved the page starts, says so, and saves a file")
  @ValueSource(
      strings = {
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
            + "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no'); } })",
        "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }",
        "indexedDB.open = () => ({})",
        "IDBObjectStore.prototype.put = () => { throw new DOMException('no', 'DataError'); }",
      })
  void isSaidToBeLostWhereNothingCanBeKept(String trouble, Visit visit) {
    visit.page().addInitScript(trouble);
    Page page = visit.open();
    choose(page, "hinge");
    page.evaluate("() => chainrule.train(5).then(() => true)");
    String fingerprint = fingerprint(page);
    assertThat(notices(page)).containsText("does not let the page save anything");
    assertFileOpens(page, "v=1&loss=hinge", fingerprint);
  }

  @Test
  @DisplayName("a full storage is said, and all is saved in a file")
  void fullStorageIsSaid(Visit visit) {
    Page page = visit.open();
    choose(page, "hinge");
    awaitStored(page, "hinge");
    page.evaluate(
        "() => { window.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => {"
            + " throw new DOMException('full', 'QuotaExceededError'); }; }");
    choose(page, "absoluteError");
    page.evaluate("() => chainrule.train(5).then(() => true)");
    String fingerprint = fingerprint(page);
    assertThat(notices(page)).containsText("no room left");
    assertFileOpens(page, "v=1&loss=absoluteError", fingerprint);
    page.evaluate("() => { IDBObjectStore.prototype.put = window.put; }");
    choose(page, "hinge");
    assertThat(notices(page)).not().containsText("no room left");
    awaitStored(page, "hinge");
  }

  @ParameterizedTest
  @DisplayName("a file that holds nothing to open, or not all, says so")
  @CsvSource(
      delimiter = '|',
      value = {
        "{`chainrule`:2,`experiments`:[]} | was not opened. The file is of a newer version",
        "{`chainrule`:1,`experiments`:[{` | was not opened. The file is damaged",
        "{`chainrule`:1,`experiments`:[]} | was not opened. It holds no experiment",
        "{`chainrule`:1,`experiments`:[{`link`:`v=9`}]} | was not opened. It holds no experiment",
        "{`chainrule`:1,`experiments`:[{`link`:`v=1&loss=hinge`},{`link`:`v=9`}]} | 1 of the 2",
      })
  void filesAreRefusedInWords(String text, String said, Visit visit) {
    Page page = visit.open();
    byte[] file = text.trim().replace('`', '"').getBytes(StandardCharsets.UTF_8);
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload("some.json", "application/json", file));
    assertThat(notices(page)).containsText(said);
    awaitLink(page, said.startsWith("1 of") ? "v=1&loss=hinge" : "v=1");
  }

  private static void assertFileOpens(Page page, String link, String fingerprint) {
    Download download = page.waitForDownload(() -> button(page, "Save all as a file").click());
    byte[] file;
    try (java.io.InputStream content = download.createReadStream()) {
      file = content.readAllBytes();
    } catch (java.io.IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
    assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("{\"chainrule\":1,");
    page.evaluate("() => chainrule.open('v=1&data=moons')");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(download.suggestedFilename(), "application/json", file));
    awaitLink(page, link);
    assertThat(fingerprint(page)).isEqualTo(fingerprint);
  }

  private static Locator notices(Page page) {
    return page.locator("#notices");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void choose(Page page, String loss) {
    page.selectOption("#field-loss", loss);
    page.waitForFunction("loss => chainrule.link().includes(`loss=${loss}`)", loss);
  }

  private static String link(Page page) {
    return (String) page.evaluate("() => chainrule.link()");
  }

  private static void awaitLink(Page page, String link) {
    page.waitForFunction("link => window.chainrule?.link() === link", link);
  }

  private static String fingerprint(Page page) {
    return (String) page.evaluate("async () => (await chainrule.state()).fingerprint");
  }

  private static String stored(Page page) {
    return (String) page.evaluate("() => (" + STORED + ")()");
  }

  private static void awaitStored(Page page, String pattern) {
    page.evaluate(
        "async pattern => { const end = Date.now() + 30000; let text = '';"
            + " while (!new RegExp(pattern).test(text)) { text = await ("
            + STORED
            + ")(); if (Date.now() > end) { throw new Error(`${pattern} is not in ${text}`); } } }",
        pattern);
  }

  private static void awaitState(Page page, String condition) {
    page.evaluate(
        "async () => { const end = Date.now() + 30000; while (Date.now() < end) {"
            + " const { epoch, fingerprint } = await chainrule.state(); if ("
            + condition
            + ") { return; } } throw new Error('it never comes'); }");
  }
}
