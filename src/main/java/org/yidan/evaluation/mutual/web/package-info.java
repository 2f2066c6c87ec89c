/** Pages of the two-way assessment: rounds, a round with its matrix, the sheet of a unit, questionnaires. */
@NullMarked
package org.yidan.evaluation.mutual.web;

import org.jspecify.annotations.NullMarked;
