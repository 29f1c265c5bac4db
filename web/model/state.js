// What the page knows at a moment, and the parts of it. Types alone.

/**
 * One diverging scale serves data, activations and weights; numbers are those of the engine.
 *
 * @typedef {{field: string, value: string, used: string, allowed: string, text: string}} FieldNotice
 *     a field of a link that could not be taken as it was
 *
 * @typedef {object} Notice  a sentence for the user, with what can be done about it
 * @property {string} id  one notice of each at most
 * @property {'information'|'warning'|'failure'} kind
 * @property {string} text
 * @property {NoticeAction[]} [actions]
 * @property {boolean} [lasts]  it stays when the experiment changes
 *
 * @typedef {{name: string, does: string, input?: any}} NoticeAction  a button: one of the page's
 *     actions by its name, and what it is given
 *
 * @typedef {(tex: string, element: HTMLElement) => void} Typeset
 *     replaces what the element holds by the formula
 *
 * @typedef {{value: number, coordinates: number[][][][]}} Contour  polygons, each of rings, around
 *     all that is at or above the value; in cells of the grid, 0.5, 0.5 is its first node
 *
 * @typedef {(losses: Float64Array, resolution: number, levels: number[]) => Contour[]} Contours
 *     losses: (resolution, resolution), row by row
 *
 * @typedef {{name: string, unit: string, offset: number, scale: number}} Axis
 *     original value = offset + scale * network value; unit "" when there is none
 *
 * @typedef {import('./plane-view.js').View} View
 *
 * @typedef {{id: string, tex: string, text: string}} Named  an input or an output of the network
 *
 * @typedef {object} Model  the network and its data, as the engine describes them
 * @property {string} link  canonical, without "#"
 * @property {string} refusal  why the link could not be read at all; '' if it was read
 * @property {FieldNotice[]} notices
 * @property {boolean} rebuilt  false when training just goes on with the present weights
 * @property {Record<string, string>} experiment  every field, as link text
 * @property {number[]} layers  sizes from the inputs to the outputs, as [2, 8, 8, 1]
 * @property {string[]} activations  one a hidden layer
 * @property {number[]} dropout  one a hidden layer
 * @property {string} outputActivation
 * @property {{isIdentity: boolean, mixes: boolean, givesProbabilities: boolean, tex: string,
 *     worked: string}} output  what its activation does: y is z; each y depends on all z; y lies from
 *     0 to 1; how y comes about, in TeX with gaps \num{z} and, in worked, \num{z1}, \num{z2} ...
 *     for the z of all outputs
 * @property {boolean} isRateConstant  neither schedule nor warm-up changes the learning rate
 * @property {string} loss
 * @property {'classification'|'regression'} task
 * @property {boolean} hasOwnPoints  painted, or from a table
 * @property {number} classes
 * @property {string[]} classNames
 * @property {Named[]} inputNames
 * @property {Named[]} outputNames
 * @property {View} domain  the whole plane, in network coordinates
 * @property {Axis[]} axes  two: x1 and x2
 * @property {Axis[]} targetAxes  one a target of a regression
 * @property {[number, number]} targetRange  of a regression's targets; of classes what an output
 *     is to be for the others and for its own
 * @property {number} trainCount
 * @property {number} testCount
 * @property {number} parameterCount
 * @property {number} stepsPerEpoch
 *
 * @typedef {object} Metrics  how well the network does on the training or on the test data
 * @property {number} [accuracy]  of a classification, as the next three
 * @property {number[]} [confusion]  (actual class, predicted class), row by row
 * @property {Array<number|null>} [precision]  one a class; null for one that is never predicted
 * @property {Array<number|null>} [recall]  one a class; null for one without examples
 * @property {Array<number|null>} [determination]  R^2 of each target of a regression
 * @property {Array<number|null>} [absoluteError]  mean, of each target, in network units
 *
 * @typedef {object} Status  how far training has come
 * @property {number} epoch
 * @property {number} step  mini-batches since the first weights
 * @property {number} trainLoss
 * @property {number} testLoss
 * @property {boolean} finite
 * @property {''|'diverged'|'epochs'|'target'|'patience'} stopped
 * @property {string} reason  the same in words
 * @property {number} waited  epochs without a smaller test loss; 0 unless a patience is set
 * @property {number} rate  the learning rate of the next step
 * @property {number} penalty  what regularisation adds to the training loss
 * @property {Metrics} training
 * @property {Metrics} test
 * @property {number[]} gradientNorms  of the loss, in the last step, one a layer from the first hidden one on
 * @property {number[]} givenNorms  the same after penalty and clipping, as the optimizer was given it
 *
 * @typedef {object} Frame  what the network computes, at one moment of training
 * @property {Float32Array} maps  every neuron (inputs, hidden, outputs), layer by layer:
 *     (neurons, resolution, resolution), row 0 at the top (largest x2), pixel centres
 * @property {number} resolution  pixels along one side of a map
 * @property {Float32Array} outputMap  (outputs, outputResolution, outputResolution)
 * @property {number} outputResolution
 * @property {View} view  the part of the plane that all maps show
 * @property {Float64Array|null} answers  (examples, outputs) to the examples of State.data; null
 *     unless they were asked for
 * @property {Float64Array} parameters  layer by layer: W (out, in) row by row, then b (out)
 * @property {number} epoch
 * @property {number} step
 *
 * @typedef {object} HiddenSpace  the plane as two neurons of a layer bend it
 * @property {import('./hidden-space.js').Choice} choice  the layer and the two neurons
 * @property {number} meshes  of the lattice, along one side
 * @property {Float32Array} values  (2 + outputs, points): the activations of the two neurons, and
 *     the outputs; the points are the corners of the lattice, then the examples
 *
 * @typedef {object} Preview  a dataset in small, for choosing it
 * @property {Float64Array} data  as State.data
 * @property {{x1: [number, number], x2: [number, number]}} domain
 * @property {'classification'|'regression'} task
 * @property {number} classes
 * @property {[number, number]} targetRange
 *
 * @typedef {object} LearningCurves  thinned: a thousand entries for a million epochs; NaN for what is not
 *     known or not finite
 * @property {Float64Array} epoch  rising, may be fractional
 * @property {Float64Array} trainLoss
 * @property {Float64Array} testLoss
 * @property {Float64Array} penalty
 * @property {Float64Array} trainScore  accuracy, or R^2 of a regression
 * @property {Float64Array} testScore
 * @property {Float64Array} rate
 * @property {Float64Array[]} gradientNorms  of the loss, one list a layer
 * @property {Float64Array[]} givenNorms  after penalty and clipping, likewise
 * @property {LossCurve[]} beside  of runs whose way the training has left, and last of this run as a whole while
 *     it is at an earlier moment
 *
 * @typedef {{epoch: Float64Array, trainLoss: Float64Array, testLoss: Float64Array}} LossCurve
 *
 * @typedef {{moment: number, first: number, last: number}} Timeline  in epochs: where the training is, and the
 *     earliest and the latest moment that it can go to
 *
 * @typedef {{low: number, high: number, mean: number, deviation: number, counts: number[]}}
 *     Histogram  of one layer
 *
 * @typedef {object} LayerStatistics  what goes on in the layers, computed while it is shown
 * @property {'weights'|'activations'|'gradients'|'givenGradients'|'idleness'} quantity
 * @property {number} step
 * @property {Histogram[]} [histograms]  the first hidden layer first, the outputs last
 * @property {number[]} [shares]  of dead and of saturated neurons, two a hidden layer
 *
 * @typedef {object} Diagnosis  what the training is doing
 * @property {''|'fallingWell'|'tooSlow'|'vanishing'|'bouncing'|'saturated'|'deadUnits'|'symmetric'|'overfitting'
 *     |'diverged'|'done'} verdict  '' for nothing sure
 * @property {Record<string, number>} evidence  what it rests on
 * @property {{key: string, value: string, factor: number}} trial  a field to be changed, '' for none: its value,
 *     or '' for a factor on the present one
 * @property {number} step  that it was seen at
 * @property {number} loss  on the training data, then
 *
 * @typedef {import('./explanation.js').Explanation} Explanation
 * @typedef {import('../session/balls.js').Balls} Balls
 * @typedef {import('../session/rate-fan.js').RateFan} RateFan
 *
 * @typedef {import('./loss-slice.js').LossSlice} LossSlice
 *
 * @typedef {object} Options  how things are shown; they never change the experiment
 * @property {boolean} showTest  draw the test points
 * @property {boolean} discretise  show decisions instead of outputs
 * @property {boolean} residuals  show how far off the network is at every example
 * @property {number} output  the one that the plane shows; -1 for the decision between all
 * @property {'loss'|'score'|'decisions'|'layers'|'rate'} chart  the one that is shown
 * @property {'gradientNorm'|Exclude<LayerStatistics['quantity'], 'givenGradients'>} layerChart  what it shows
 *     of the layers
 * @property {boolean} givenGradients  of gradients, show them after penalty and clipping
 * @property {'training'|'test'} judged  the data whose decisions are counted
 * @property {boolean} logLoss  logarithmic axis
 * @property {boolean} logRate
 * @property {boolean} logGradient
 * @property {string} ballRule  what the next ball trains with: 'training' for the settings of the
 *     training, 'several' for one ball by each of a few rules, or the id of an optimizer
 * @property {'slice'|'current'|'initial'} ballStart  where the next ball starts: at the crosshair, or at these
 *     weights
 * @property {number} ballPace  steps a second of each ball
 * @property {boolean} logFan
 * @property {number} fanSteps  how far the fan of learning rates looks ahead
 * @property {boolean} timeline  whether it stands below the toolbar, beside every view
 * @property {'off'|'epochs'|'time'} inStep  whether pinned runs are as they were pinned, or train as long as the one on
 *     the page
 * @property {'off'|'pytorch'|'numpy'} code  beside the stages of the working
 * @property {'plane'|'space'|'compare'} figure  which one of the output is looked at
 * @property {import('./hidden-space.js').Choice|null} space  which layer, and which two neurons of
 *     it; null for those that are usual
 * @property {import('./wanted-slice.js').SliceOptions} slice  of the loss
 * @property {{kind: 'forward'|'backward', layer: number}|null} pass  how far the one that the
 *     diagram shows has come; null for all of the way
 *
 * @typedef {{kind: 'neuron', layer: number, neuron: number}
 *     | {kind: 'weight', layer: number, from: number, to: number}
 *     | {kind: 'bias', layer: number, neuron: number}} Item
 *     Layer 0 holds the inputs. A weight belongs to the layer it leads to (1 or more):
 *     W[layer][to][from], where `from` is a neuron of layer - 1.
 *
 * @typedef {object} Held  a weight or a bias in hand
 * @property {Item} item
 * @property {number} value  that it had
 * @property {boolean} playing  whether training was going on, and waits
 * @property {Item|null} selection  to go back to
 * @property {boolean} isElsewhere  in another view than the network, which then leaves it alone
 *
 * @typedef {'light'|'dark'|'projector'} Theme
 *
 * @typedef {object} Workbench  where the panels of the page stand, as the user wishes
 * @property {''|'open'|'folded'} settings  '' for what is usual in a window of this size
 * @property {'figure'|'network'|'data'|'training'} panel  the one to be seen, where there is room
 *     for one or two; figure: the output, or the view that is open
 * @property {{settings: number, figure: number, output: number}} widths  in px; 0 for the usual
 *
 * @typedef {CommonState & Shown & Answered} State  once the engine has answered; all that views ever see
 *
 * @typedef {CommonState & Shown & Unanswered} StartingState  before it has, or when it could not be started
 *
 * @typedef {import('./protocol.js').Seen} Seen
 * @typedef {{[N in Exclude<keyof Seen, 'frame'|'learningCurves'>]: Seen[N]|null}} Shown  while it
 *     is looked at, and perhaps of what was looked at before
 *
 * @typedef {object} Answered
 * @property {import('./catalogue.js').Catalogue} catalogue
 * @property {Model} model
 * @property {Status} status
 * @property {Frame} frame
 *
 * @typedef {object} Unanswered
 * @property {import('./catalogue.js').Catalogue|null} catalogue
 * @property {null} model
 * @property {null} status
 * @property {null} frame
 *
 * @typedef {object} CommonState
 * @property {'starting'|'ready'|'failed'} phase
 * @property {'wasm-gc'|'javascript'|''} engine  '' until it runs
 * @property {string} withoutVectors  why the engine does not compute with vectors; '' if it does
 * @property {string} message  what is going on while starting, or why starting failed
 * @property {string} outside  where the page may start, if it has failed in a sandboxed frame; or ''
 * @property {Record<string, Preview>} previews  by the id of the dataset
 * @property {Float64Array} data  (examples, 4): x1, x2, class index or target, 1 for test data
 * @property {Float64Array} targets  (examples, outputs) of a regression, in the order of data
 * @property {View|null} view  the part of the plane to be shown; null for all of it
 * @property {import('../page/experiments/paint-points.js').Painting|null} painting  while points are painted
 * @property {import('../page/experiments/import-table.js').TableState|null} table  while one is chosen and read
 * @property {string} usedTable  name of the table that was used last in this visit; '' for none
 * @property {number|null} selectedExample  index of an example of data
 * @property {number|null} firstExample  the one that the working is about until one is selected; null until
 *     the engine has taken it from the next mini-batch
 * @property {LearningCurves} learningCurves
 * @property {Timeline} timeline
 * @property {import('./pins.js').Pin[]} pins  runs to compare with
 * @property {string} pinned  the same as a link says them
 * @property {number} speed  epochs a second; 0 when nothing trains or it is too early to say
 * @property {boolean} playing
 * @property {number} pace  steps a second while playing; Infinity for as fast as it goes
 * @property {boolean} busy  a command such as "one epoch" is under way
 * @property {Options} options
 * @property {Item|null} selection
 * @property {Item|null} hover
 * @property {Held|null} held
 * @property {{view: string, activations: number[]}|null} moved  how much a of every neuron after the inputs changes as one
 *     weight is wiggled in a view; null while none is
 * @property {string[]} inSight  ids of the places that are to be seen, of those that may be hidden
 * @property {{view: string, items: Item[]}|null} asked  what a view asks about now, in place of what is in focus
 * @property {Theme} theme  the one in force, after asking the system
 * @property {Workbench} workbench
 * @property {import('./catalogue.js').Preset|null} preset  whose question is being looked into
 * @property {import('../page/experiments/saved-experiments.js').SavedExperimentsState} savedExperiments
 * @property {{undo: string, redo: string}} undoable  names of the changes; '' when there is none
 * @property {import('../page/lessons.js').Lesson|null} lesson  that is under way
 * @property {import('../page/lessons.js').Progress} progress  with the tour
 * @property {boolean} isTourOffered
 * @property {number} replay  epochs that training is brought to because a link says so; 0 while it is not
 * @property {''|'experiments'|'shortcuts'|'lessons'|'weights'|'share'|'sweep'|'exports'} dialog  what stands over the page
 * @property {string} sweepText  the link that was opened with a sweep; '' for none
 * @property {import('../page/runs/sweep-runner.js').Sweep|null} sweep  the latest
 * @property {string} term  the word of the glossary that was asked for; '' for none
 * @property {Record<string, import('../session/thumbnails.js').Thumbnail & {stage: number}>} thumbnails
 *     by link; stage: how often each has been drawn since the first
 * @property {import('./pins.js').Comparison|null} comparison  of two pinned runs
 * @property {boolean} shortcuts  whether single keys do something
 * @property {boolean} trainsHidden  whether training goes on while the page is hidden
 * @property {boolean} hints  whether the page says something at the right moment
 * @property {((tex: string, element: HTMLElement) => void)|null} typeset  puts a formula in place
 *     of what an element holds; null until a formula has been asked for
 * @property {Contours|null} contours  finds lines of equal loss; null until
 *     they have been asked for
 * @property {any} solids  the library that draws in three dimensions; null until it has been asked
 *     for, false when it could not be loaded
 * @property {Notice[]} notices  the newest first
 * @property {string} announcement  for screen readers, on milestones
 */

export {};
