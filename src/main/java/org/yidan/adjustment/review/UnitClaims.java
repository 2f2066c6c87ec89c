package org.yidan.adjustment.review;

import org.yidan.adjustment.proposal.GivenAnswers;

/** All claims. */
public interface UnitClaims extends GivenAnswers<UnitClaim> {}
