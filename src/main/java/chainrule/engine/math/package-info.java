/** Arithmetic that gives the same bits on every machine: functions, random numbers, numerals. */
@org.jspecify.annotations.NullMarked
package chainrule.engine.math;
