package org.yidan.adjustment.opinion;

import org.yidan.adjustment.proposal.GivenAnswers;

/** All answers of townships. */
public interface TownshipAnswers extends GivenAnswers<TownshipAnswer> {}
