/** The pages of {@link cn.shegong.report}. */
package cn.shegong.report.ui;
