package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("soak")
@Isolated
@InChromium(withOwnProfiles = true)
@DisplayName("Training as fast as it goes for a quarter of an hour")
class SoakIT {
  private static final int MINUTES = Integer.getInteger("chainrule.minutes", 15);

  /** Each view is looked at for so long, in milliseconds. */
  private static final int LOOK = 10_000;

  private static final double GROWTH = 1.25;

  private static final List<String> VIEWS =
      List.of(
          "Neuron",
          "Forward",
          "Loss",
          "Backward",
          "Update",
          "Matrices",
          "Valley",
          "Map",
          "Landscape",
          "Many balls",
          "Rates",
          "Output");

  @Test
  @DisplayName("nothing piles up while the views are looked at in turn")
  void pilesNothingUp(Visit visit) {
    Page page = visit.open();
    // The views have controls of the same names.
    Locator toolbar =
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Play and progress"));
    List<Footprint> footprints = new ArrayList<>();
    List<Double> speeds = new ArrayList<>();
    long end = System.currentTimeMillis() + MINUTES * 60_000L;
    do {
      toolbar.getByLabel("Speed").selectOption("Infinity");
      toolbar
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Play").setExact(true))
          .click();
      long begun = System.currentTimeMillis();
      for (String view : VIEWS) {
        Visit.look(page, view);
        page.waitForTimeout(LOOK);
      }
      double steps =
          ((Number) page.evaluate("async () => (await chainrule.state()).step")).doubleValue();
      speeds.add(1000 * steps / (System.currentTimeMillis() - begun));
      footprints.add(Footprint.atRest(page)); // the experiment of the beginning, at epoch 0
    } while (System.currentTimeMillis() < end);
    System.out.printf("%d minutes: %s; steps a second: %s%n", MINUTES, footprints, speeds);
    Footprint early = footprints.get(0);
    Footprint late = footprints.get(footprints.size() - 1);
    assertThat(footprints.size()).as("rounds to compare").isGreaterThan(1);
    assertThat(late.nodes()).as("nodes").isLessThan(GROWTH * early.nodes());
    assertThat(late.listeners()).as("listeners").isLessThan(GROWTH * early.listeners());
    assertThat(late.objects()).as("objects").isLessThan(GROWTH * early.objects());
  }
}
