// What the page and the worker say to each other, and what the worker expects of the engine.

/**
 * The engine as it is compiled from Java. Strings hold JSON unless another meaning is given.
 *
 * @typedef {object} Engine
 * @property {TrainingEngine} Training
 * @property {CheckpointEngine} Checkpoints
 * @property {{of: (curves: Float64Array, since: number) => string}} Diagnosis  curves: epoch, training loss and
 *     test loss, point by point; since: the epoch of the last change by hand
 * @property {PreviewEngine} Preview
 * @property {TimelineEngine} Timeline
 * @property {() => Float64Array} handOver  the open experiment, as the first engine that a visit loads gives
 *     it; the rest is in the whole engine alone
 * @property {(whole: Float64Array) => void} takeOver  goes on where the first engine is
 * @property {OwnData} OwnData
 * @property {{histograms: (quantity: string) => string, idleness: () => Float64Array}} Layers
 *     idleness: shares of dead and of saturated neurons, two a hidden layer
 * @property {ExplanationEngine} Explanations
 * @property {LandscapeEngine} Landscape
 *
 * @typedef {object} TrainingEngine  the training of the open experiment
 * @property {() => string} catalogue
 * @property {() => string} selfTest  fingerprint of a short training
 * @property {() => string} knownAnswer  what it has to be
 * @property {() => string} withoutVectors  why it does not use the kernels; '' if it does
 * @property {(link: string) => string} open  the model; starts afresh from the first weights
 * @property {(changes: string) => string} edit  the model; changes in link syntax
 * @property {() => Float64Array} data
 * @property {() => Float64Array} targets
 * @property {() => Float64Array} answers
 * @property {() => void} reset
 * @property {(steps: number) => number} run  steps done; fewer than asked: training has stopped
 * @property {(epochs: number, maxSteps: number) => number} runEpochs  steps done
 * @property {() => number} epoch  epochs completed, without the cost of a status
 * @property {() => number} steps  that make up the epochs and mini-batches completed
 * @property {() => string} status
 * @property {() => Float64Array} parameters
 * @property {(index: number, value: number) => boolean} setParameter
 * @property {(values: Float64Array) => boolean} setParameters  false, and nothing is done, unless all are there
 * @property {() => string} fingerprint
 * @property {(x1: number, x2: number) => Float64Array} predict
 * @property {(resolution: number, x1Min: number, x1Max: number, x2Min: number, x2Max: number)
 *     => Float32Array} maps
 * @property {(resolution: number, x1Min: number, x1Max: number, x2Min: number, x2Max: number)
 *     => Float32Array} outputMap
 * @property {(x1: Float64Array, x2: Float64Array) => Float32Array} activationsAt  (neurons, points)
 * @property {(link: string) => string} prepareBenchmark  the model of what is to be measured
 * @property {(steps: number) => number} runBenchmark  steps done
 *
 * @typedef {object} OwnData  the user's own points, (point, 3): x1, x2, class index or value
 * @property {() => number} maximum  points there may be
 * @property {() => Float64Array} points  of the experiment
 * @property {() => number} count  of these points
 * @property {() => boolean} isPainted  on the plane, and not rows of a table
 * @property {(points: Float64Array, values: boolean) => string} paint  data and own, or a refusal
 * @property {(headings: string, classNames: string, rows: Float64Array, scaling: string,
 *     testCount: number) => string} table
 *     data and own, or a refusal; names one a line, no class names for values to be learned
 * @property {(text: string) => Float64Array} rowsOf  (point, 2 + answers), of the text of a link
 * @property {(seed: number, size: number) => void} startSample  of a table
 * @property {() => number} nextPlace  of the next row in the sample; -1 to leave it out
 *
 * @typedef {object} CheckpointEngine  the open experiment as a row of numbers
 * @property {(notes: Float64Array) => Float64Array} take  with notes of whoever keeps it
 * @property {(checkpoint: Float64Array) => string} restore  the model; its refusal says why not, and
 *     nothing has changed then
 * @property {() => Float64Array} notes  of the checkpoint that was restored last
 * @property {() => Float64Array} moment  see Moment.state in session/moment.js
 * @property {(moment: Float64Array) => string} resume  as restore, from a moment of this experiment
 * @property {() => void} beginRepetition  of the training so far, beside it
 * @property {(steps: number) => number} repeat  steps done; 0 at its end
 * @property {() => Float64Array} repeated  the moment at its end; empty if it had to stop earlier
 *
 * @typedef {object} ExportEngine  a module of its own
 * @property {() => string} kinds  JSON: a list of ExportKind
 * @property {() => string} pictures  JSON: a list of ExportPicture
 * @property {(kind: string, picture: string, link: string, epoch: number) => string} fileName
 * @property {(kind: string, picture: string, link: string, parameters: Float64Array, epoch: number,
 *     curves: Float64Array, measured: Float64Array, names: string) => Int8Array} make  the bytes of a file
 *
 * @typedef {{id: string, name: string, explanation: string, usage: string, extension: string,
 *     mediaType: string, isText: boolean, isPicture: boolean, isPainted: boolean}} ExportKind  what is
 *     painted comes as the SVG of it
 * @typedef {{id: string, name: string, needs: string}} ExportPicture  needs: what has to be measured
 * @typedef {{kinds: ExportKind[], pictures: ExportPicture[]}} ExportChoices
 * @typedef {{kind: string, picture: string, measured: Float64Array, names: string}} ExportWish  measured: what
 *     the picture needs; names: of its axes, one a line
 *
 * @typedef {object} TimelineEngine  the past of the open experiment
 * @property {() => Float64Array} moments  in epochs: the present one, the earliest and the latest that the run
 *     can go to; and how often it has taken another way
 * @property {(epoch: number, steps: number) => boolean} reachBack  trains from the start, beside the run, to know
 *     that moment of a run that was restored; whether there is more to do
 * @property {(epoch: number) => number} goTo  steps that are left to replay from where it has gone
 * @property {(steps: number) => void} replay
 * @property {() => void} branch  forgets what comes after the present moment
 * @property {() => string} model
 *
 * @typedef {object} PreviewEngine  an experiment beside the open one, to be shown in small
 * @property {(link: string) => string} open  the model
 * @property {(changes: string) => string} edit  the model
 * @property {() => string} status
 * @property {(steps: number) => number} train  steps done
 * @property {() => number} loss  on its training data
 * @property {() => string} fingerprint
 * @property {() => Float64Array} data
 * @property {(resolution: number) => Float32Array} map  of the outputs, over the whole plane
 *
 * @typedef {object} ExplanationEngine  the working behind the next step; disturbs nothing. What is
 *     refused comes back as {"refusal": "..."}
 * @property {(example: number, detail: string) => string} step  detail: neurons, matrices, complete
 * @property {(example: number, layer: number, neuron: number) => string} neuron  layer from 1
 * @property {(example: number, parameter: number) => string} parameter
 * @property {(example: number, parameter: number, change: number) => Float64Array} moved  z of all neurons
 *     after the inputs, then a of all of them, then the loss, when a parameter is moved
 * @property {() => number} hardestExample  the training example with the largest loss; -1: none
 *
 * @typedef {object} SliceEngine  the loss over one or two directions, computed in portions. What is
 *     refused comes back as {"refusal": "..."}; a loss that is not finite is 1.797e308
 * @property {(directions: string, dimensions: number, first: number, second: number,
 *     radius: number, resolution: number, data: string, seed: number) => string} open  its state
 * @property {(nodes: number) => number} advance  computes at most so many; how many are missing
 * @property {() => string} state  see SliceState; refusal is ''
 * @property {() => Float64Array} grid  the losses of the finest complete grid (row, column), row 0
 *     at the largest v
 * @property {() => Float64Array} penalty  likewise
 * @property {(u: number, v: number, radius: number, isMoved: boolean) => boolean} look  elsewhere on its plane,
 *     to stay there or to go along with training
 * @property {(turns: number) => void} turn  directions of the slice that was just opened: as SliceState
 * @property {() => boolean} follow  computes another one through the present point, which then takes
 *     its place
 * @property {() => Float64Array} present  u, v, distance, loss, penalty, slopes of both together
 *     along u and v, what the next step adds to u and v; empty without a slice
 * @property {() => Float64Array} path  (points, 6): steps, epochs, u, v, loss or -1, 1 after a
 *     change by hand
 * @property {(u: number, v: number) => boolean} jump  training goes on from there
 *
 * @typedef {object} LandscapeEngine  the loss around the training under way
 * @property {() => SliceEngine} slice  the one that the page shows, which path and balls belong to
 * @property {() => SliceEngine} anotherSlice  one of its own, for scripts
 * @property {(points: number) => number} measurePath  computes losses; how many are missing
 * @property {() => void} clearBalls
 * @property {(u: number, v: number, changes: string) => string} dropBall
 * @property {(isFirst: boolean, changes: string) => string} dropBallOnPath  at the initial weights, or at the
 *     current ones
 * @property {(steps: number) => number} advanceBalls
 * @property {() => string} balls
 * @property {(ball: number) => Float64Array} ballPath  as path
 * @property {(steps: number) => string} openFan
 * @property {(points: number) => number} advanceFan
 * @property {() => string} fan
 * @property {(rate: number, resolution: number, x1Min: number, x1Max: number, x2Min: number,
 *     x2Max: number) => Float32Array} fanMap
 *
 * @typedef {object} SliceState
 * @property {string} refusal
 * @property {boolean} open  false once network, data or penalty have changed
 * @property {number} number  another one whenever another slice is shown
 * @property {string} directions
 * @property {1|2} dimensions
 * @property {'training'|'test'} data
 * @property {number} middleU
 * @property {number} middleV
 * @property {number} radius
 * @property {number} turns  1 when its first direction points the other way than in a slice that is opened
 *     now, 2 for the second, 3 for both
 * @property {number} firstValue  of the first parameter where u = v = 0
 * @property {number} secondValue
 * @property {number} wanted  nodes along a side of the complete grid
 * @property {number} resolution  nodes along a side of the finest grid so far
 * @property {number} missing  nodes
 * @property {number} least  finite loss
 * @property {number} greatest  finite loss
 * @property {number} epoch  of the point it was laid through, as the next three
 * @property {number} loss
 * @property {number} penalty
 * @property {number} share  of the path's variance that it shows
 * @property {string} remark
 * @property {string[]} axes  what its directions are called; none for parameters
 *
 * @typedef {object} Checkpoint  all that the future of a training depends on, at one moment; it can
 *     be kept and restored later, by another worker, on another machine, to the same bits. The
 *     command `checkpoint` answers it, the command `restore` takes its bytes, and settings that are to
 *     be changed with it, and answers an Update like `open`; what is no checkpoint, or one of another
 *     version, is refused in words
 * @property {ArrayBuffer} bytes  the experiment is among them
 * @property {number} epoch  epochs completed
 *
 * @typedef {object} Request
 * @property {number} id
 * @property {string} command
 * @property {any} [input]
 * @property {number} [at]  step of training that it is carried out at: the worker trains up to there
 *
 * @typedef {object} Answer
 * @property {number} id  of the request; 0 for a message that is no answer
 * @property {any} [result]
 * @property {string} [error]
 * @property {number} [step]  of training that the request was carried out at
 * @property {UnderWay|null} [training]  that goes on by then; null for none
 * @property {Checkpoint} [checkpoint]  taken just now, after the request was carried out
 *
 * @typedef {object} UnderWay  a training that goes on by itself
 * @property {number} id  of the request that it answers at its end; 0 for none
 * @property {number} epoch  where it ends; Infinity for when it is paused
 *
 * @typedef {object} Seen  what the page can ask to be shown: parts of its state, by their names
 * @property {import('./state.js').Frame} frame
 * @property {import('./state.js').HiddenSpace} hiddenSpace  a layer's own space
 * @property {import('./state.js').LearningCurves} learningCurves
 * @property {import('./state.js').LayerStatistics} layerStatistics
 * @property {import('./state.js').Diagnosis} diagnosis  what the training is doing
 * @property {import('./state.js').Explanation} explanation  of the next step
 * @property {import('./loss-slice.js').LossSlice} lossSlice  the loss around the present point
 * @property {import('./state.js').Balls} balls  that roll down the loss
 * @property {import('./state.js').RateFan} rateFan  the same training with other learning rates
 *
 * @typedef {object} Asked  what of them it shows
 * @property {import('../session/neuron-maps.js').WantedMaps} frame
 * @property {import('./hidden-space.js').Choice} hiddenSpace  the layer and the two neurons
 * @property {boolean} learningCurves  whether a chart shows them
 * @property {import('./state.js').LayerStatistics['quantity']} layerStatistics
 * @property {true} diagnosis
 * @property {import('./focus.js').Focus} explanation  what it is about
 * @property {import('./wanted-slice.js').WantedSlice} lossSlice
 * @property {true} balls
 * @property {{steps: number}} rateFan  how far to look ahead with other learning rates
 *
 * @typedef {{[name in keyof Asked]: Asked[name]|null}} Wanted  null for nothing
 *
 * @typedef {Omit<Seen, 'lossSlice'> & {lossSlice: import('./loss-slice.js').SentLossSlice}} Sent
 *     the same, without what was sent before and has not changed
 *
 * @typedef {{[name in keyof Asked]: import('../session/rationed.js').Stream<Asked[name], Sent[name]>}}
 *     Streams
 *
 * @typedef {object} Told  what every answer says
 * @property {import('./state.js').Model} [model]  another one
 * @property {Float64Array} [data]
 * @property {Float64Array} [targets]
 * @property {import('./state.js').Status} status
 * @property {import('./state.js').Timeline} timeline
 * @property {boolean} playing
 * @property {number} speed  epochs a second; 0 when nothing trains or it is too early to say
 * @property {boolean} [isPartial]  what else is to be shown is being loaded
 * @property {string} [problem]  why that has failed; '' if it has not
 * @property {number} milliseconds  that looking took
 *
 * @typedef {Told & Partial<Sent> & Pick<Sent, 'frame'>} Update  what most commands answer; it
 *     replaces those parts of the page's state
 */

/**
 * Commands that change the training and that another worker can carry out again, at the same step,
 * to the same bits.
 */
export const REPEATABLE = ['open', 'restore', 'resume', 'edit', 'paint', 'reset', 'step', 'setParameter', 'setParameters'];

/** Commands that set up a worker; the last of each lasts, whatever becomes of the training. */
export const LASTING = ['pace', 'inspectTable', 'paceBalls'];

/** Milliseconds after which the worker loads again what it could not load, if it is asked for. */
export const RELOAD_AFTER = 4000;

/**
 * What the worker shows until it is asked for something else.
 * @type {Readonly<Wanted>}
 */
export const UNASKED = {
  frame: { isLarge: false, view: null, answers: false },
  hiddenSpace: null,
  learningCurves: true,
  layerStatistics: null,
  diagnosis: null,
  explanation: null,
  lossSlice: null,
  balls: null,
  rateFan: null,
};
