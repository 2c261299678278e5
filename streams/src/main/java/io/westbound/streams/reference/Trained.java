package io.westbound.streams.reference;

import io.westbound.streams.intent.Weights;
import io.westbound.streams.intent.WordingModel;

/** What training gives: the model of frames and the model of wording that it builds on. */
public record Trained(Weights weights, WordingModel wording) {}
