package chainrule.engine.experiment;

import chainrule.engine.landscape.Directions;
import java.util.List;

/** The fields that say what is looked at. */
final class ViewFields {
  private ViewFields() {}

  static void addTo(List<Field> fields) {
    fields.add(
        Field.choice(
                "view",
                Group.VIEW,
                "View",
                "What of the working and of the descent stands below the network.",
                "view",
                View.values(),
                View::id,
                draft -> draft.view,
                (draft, view) -> draft.view = view)
            .live());
    fields.add(
        Field.choice(
                "directions",
                Group.VIEW,
                "Directions",
                "Which two directions the map and the landscape of the loss show.",
                Directions.values(),
                draft -> draft.directions,
                (draft, directions) -> draft.directions = directions)
            .live());
    fields.add(
        Field.number(
                "radius",
                Group.VIEW,
                "Radius",
                "How far the map goes in each direction; 0 for as far as there is something to see.",
                0,
                ViewSettings.MAXIMUM_RADIUS,
                draft -> draft.radius,
                (draft, radius) -> draft.radius = radius)
            .logarithmic()
            .live());
    fields.add(
        new Field.ListField<>(
                "parameters",
                Group.VIEW,
                "Parameters",
                "Which weights or biases the map moves, by their index.",
                "integers",
                "",
                "one or two whole numbers from 0 to " + ViewSettings.MAXIMUM_INDEX,
                2,
                true,
                Field.wholeEntry(0, ViewSettings.MAXIMUM_INDEX),
                draft -> draft.parameters,
                (draft, parameters) -> draft.parameters = parameters)
            .between(0, ViewSettings.MAXIMUM_INDEX)
            .live());
  }
}
