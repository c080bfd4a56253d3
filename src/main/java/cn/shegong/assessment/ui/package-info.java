/** Screens of the assessments. */
package cn.shegong.assessment.ui;
