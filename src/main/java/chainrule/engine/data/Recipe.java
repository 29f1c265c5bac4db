package chainrule.engine.data;

/** How the examples of a dataset come about. The same settings always give the same sample. */
interface Recipe {
  Sample draw(DataSettings settings);
}
