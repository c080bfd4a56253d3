/** The page of the screening campaigns: planning, the work list, the results, the problems, the report. */
package cn.shegong.screening.ui;
