package chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.landscape.Path;
import chainrule.engine.run.Run;
import chainrule.export.LearningCurves;
import chainrule.export.Picture;
import chainrule.export.Trained;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A painting")
class PaintingTest {
  @Test
  @DisplayName("of the sheet is a PNG of its size times the scale, with the colours of the plane")
  void isPainted() throws Exception {
    Run run = new Run(Link.read("v=1&points=60&layers=3").experiment());
    LearningCurves curves = LearningCurves.whileTraining(run, 3);
    Trained trained = Trained.of(run, curves);
    Painting painting = new Painting(Picture.SHEET.frame(trained), 2);
    Picture.SHEET.draw(trained, Picture.SHEET.usual(run, new Path(1, 1)), painting);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(painting.png()));
    assertThat(image.getWidth()).isEqualTo(2400);
    assertThat(image.getHeight()).isEqualTo(1820);
    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 2400);
    assertThat(pixels[0]).isEqualTo(0xffffffff);
    assertThat(IntStream.of(pixels).distinct().count()).isGreaterThan(100);
    assertThat(IntStream.of(pixels).filter(pixel -> pixel != pixels[0]).count())
        .isGreaterThan(pixels.length / 10);
  }
}
