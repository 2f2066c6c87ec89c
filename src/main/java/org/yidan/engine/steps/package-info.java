/**
 * Whose step it is, said by code: the enum of steps of every process ({@link org.yidan.engine.steps.ProcessSteps}) names for each
 * step its process and, for a user task, the party that may complete it; {@link org.yidan.engine.steps.StepGuard} asks it each
 * time a model calls the bean, before a desk is reached. A model offers work, it does not decide who may do it.
 *
 * <p>Which posts a party is for the case at hand is asked in one place, {@link org.yidan.engine.steps.Parties}: {@code posts.of}
 * offers a task by it and the guard checks by it. A rule that names another post where a party has nobody left plugs in there,
 * in the {@link org.yidan.engine.PartyDirectory} of the module (an answer of several groups, separated by commas, is offered to
 * and accepted from each). Code that offers a task that is open already to somebody else does so by
 * {@link org.yidan.engine.steps.TaskOffers}, which the guard knows, too.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.engine.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
