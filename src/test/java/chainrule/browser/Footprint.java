package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a page holds.
 *
 * @param objects bytes of all that scripts hold
 * @param heap the same with the compiled code, which grows with the variety of what is done
 */
record Footprint(double nodes, double listeners, double objects, double heap) {
  /** Closes dialogs, disclosures, explanations and tables. */
  private static final String CLOSE =
      """
      () => {
        document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
        document.querySelectorAll('details[open]').forEach((details) => { details.open = false; });
        document.querySelectorAll('button[aria-expanded=true]').forEach((button) => button.click());
      }
      """;

  private static final String WITHOUT_PINS =
      "() => document.querySelectorAll('.compare-run button').forEach((remove) => remove.click())";

  @Override
  public String toString() {
    return "%,.0f nodes, %,.0f listeners, %.2f MB of objects (heap with compiled code %.1f MB)"
        .formatted(nodes, listeners, objects / 1e6, heap / 1e6);
  }

  /**
   * Of the experiment that the page begins with, paused, alone, with all that can be closed closed,
   * after every view has been looked at: views are made when they are first seen, and what they
   * show of an earlier network stays until they are seen again.
   */
  static Footprint atRest(Page page) {
    page.setViewportSize(1440, 900);
    page.evaluate(CLOSE);
    page.evaluate("async () => { await chainrule.pause(); await chainrule.open('v=1'); }");
    Visit.settle(page);
    page.evaluate(CLOSE);
    page.locator("#compare-tab").dispatchEvent("click");
    Visit.settle(page);
    page.evaluate(WITHOUT_PINS);
    for (String tabs :
        List.of("#charts [role=tab]", "#figure-tabs [role=tab]", "#inside [role=tab]")) {
      for (Locator tab : page.locator(tabs).all()) {
        tab.dispatchEvent("click"); // whatever stands over it
        page.waitForTimeout(300); // for what is to be explained or computed first
        page.evaluate("async () => { await chainrule.state(); }"); // behind what was asked before
        Visit.settle(page);
        page.evaluate(CLOSE);
      }
    }
    Visit.settle(page);
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("Performance.enable");
    devTools.send("HeapProfiler.enable");
    for (int sweep = 0; sweep < 3; sweep++) {
      devTools.send("HeapProfiler.collectGarbage");
    }
    JsonObject metrics = devTools.send("Performance.getMetrics");
    StringBuilder snapshot = new StringBuilder();
    devTools.on(
        "HeapProfiler.addHeapSnapshotChunk",
        event -> snapshot.append(event.get("chunk").getAsString()));
    devTools.send("HeapProfiler.takeHeapSnapshot");
    devTools.detach();
    return new Footprint(
        metric(metrics, "Nodes"),
        metric(metrics, "JSEventListeners"),
        objects(snapshot.toString()),
        metric(metrics, "JSHeapUsedSize"));
  }

  /** The bytes of a heap snapshot that are neither compiled code nor the browser's own. */
  private static double objects(String snapshot) {
    double bytes = 0;
    try (JsonReader json = new JsonReader(new StringReader(snapshot))) {
      List<JsonElement> fields = List.of();
      List<JsonElement> types = List.of();
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "snapshot" -> {
            JsonObject meta =
                JsonParser.parseReader(json).getAsJsonObject().getAsJsonObject("meta");
            fields = meta.getAsJsonArray("node_fields").asList();
            types = meta.getAsJsonArray("node_types").get(0).getAsJsonArray().asList();
          }
          case "nodes" -> {
            int typeField = fields.indexOf(new JsonPrimitive("type"));
            int sizeField = fields.indexOf(new JsonPrimitive("self_size"));
            double[] node = new double[fields.size()];
            json.beginArray();
            while (json.hasNext()) {
              for (int field = 0; field < node.length; field++) {
                node[field] = json.nextDouble();
              }
              String type = types.get((int) node[typeField]).getAsString();
              bytes += type.equals("code") || type.equals("native") ? 0 : node[sizeField];
            }
            json.endArray();
          }
          default -> json.skipValue();
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    assertThat(bytes).as("bytes in the snapshot").isPositive();
    return bytes;
  }

  private static double metric(JsonObject metrics, String name) {
    for (JsonElement each : metrics.getAsJsonArray("metrics")) {
      JsonObject metric = each.getAsJsonObject();
      if (metric.get("name").getAsString().equals(name)) {
        return metric.get("value").getAsDouble();
      }
    }
    throw new IllegalArgumentException("There is no metric " + name);
  }
}
