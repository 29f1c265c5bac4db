package chainrule.engine.session;

import chainrule.engine.diagnosis.Curves;
import chainrule.engine.diagnosis.Diagnosis;
import chainrule.engine.experiment.Json;

/** What a run is doing, as JSON. */
public final class DiagnosisJson {
  private DiagnosisJson() {}

  /**
   * The verdict, '' for none, the numbers that it rests on, and what to try: see {@link
   * chainrule.engine.diagnosis.Trial}.
   *
   * @param curves see {@link Curves#of}
   * @param since the epoch at which something was last changed by hand
   */
  public static String of(Session session, double[] curves, double since) {
    Diagnosis diagnosis = Diagnosis.of(session.run(), Curves.of(curves), since);
    Json json = session.json().open();
    json.field("verdict", diagnosis.verdict().id());
    json.name("evidence").open();
    diagnosis.evidence().forEach(json::field);
    json.close();
    json.name("trial").open();
    json.field("key", diagnosis.trial().key());
    json.field("value", diagnosis.trial().value());
    json.field("factor", diagnosis.trial().factor());
    return json.close().close().toString();
  }
}
