package cn.shegong.filling;

import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.Instruments;
import cn.shegong.resident.ResidentService;
import cn.shegong.roster.Rolls;
import cn.shegong.roster.RosterLists;
import cn.shegong.visit.VisitService;

/** The lower features that know what is written into a table. */
public record Sources(
        ResidentService residents,
        Rolls rolls,
        RosterLists lists,
        VisitService visits,
        AssessmentLists assessments,
        Instruments instruments) {}
