/**
 * The units in memory: {@link org.yidan.organization.chart.OrganizationCharts} gives the current chart, which the module's
 * own read side asks.
 */
@NullMarked
package org.yidan.organization.chart;

import org.jspecify.annotations.NullMarked;
