import { describe, expect, test } from 'vitest'
import type { Paper } from '../../src/model/facts.ts'
import { venueOfDoi } from '../../src/venues/doi.ts'
import { venueMentions } from '../../src/venues/mentions.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'

const venues = venueIndex()
const mentionsIn = (paper: Partial<Pick<Paper, 'comment' | 'journalRef' | 'doi'>>) =>
  venueMentions({ comment: null, journalRef: null, ...paper }, venues)

describe('arXiv’s comment', () => {
  const mentioned = (comment: string) =>
    mentionsIn({ comment }).map(({ venue, year }) => [
      venue.key + (venue.workshop ? ' workshop' : '') + (venue.findings ? ' findings' : ''),
      year,
    ])
  test.each<[string, [string, number | null][]]>([
    ['Accepted to CVPR 2024 (Oral)', [['CVPR', 2024]]],
    ['ICLR 2021; updated connections with ODEs at page 6', [['ICLR', 2021]]],
    ['19 pages, 8 figures. Accepted by NAACL Findings 2025', [['NAACL findings', 2025]]],
    ['Published as a conference paper at ICLR 2016 (oral)', [['ICLR', 2016]]],
    ['to appear in ICRA', [['ICRA', null]]],
    ['This paper has been accepted by ICME 2025', [['ICME', 2025]]],
    ['Machine Intelligence Research', [['MIR', null]]],
    ['IEEE TPAMI, vol. 45', [['TPAMI', null]]],
    ['Proc. ACM Program. Lang.', [['PACMPL', null]]],
    ['Accepted by European Conference on Artificial Intelligence (ECAI 2025)', [['ECAI', 2025]]],
    ['Accepted at the Workshop on Fast Things, NeurIPS 2023', [['NeurIPS workshop', 2023]]],
    ['NeurIPS 2022 workshop on X', [['NeurIPS workshop', 2022]]],
    ["CVPR'24", [['CVPR', 2024]]],
    ['Accepted by CVPR2024', [['CVPR', 2024]]],
    ['ICCV2025, Project Page: https://x.org/2019', [['ICCV', 2025]]],
    ['To appear at AAAI-20', [['AAAI', 2020]]],
    ['Accepted at WACV25', [['WACV', 2025]]],
    ['Accepted to 2025 IEEE ICRA', [['ICRA', 2025]]],
    [
      'To be published in IROS: IEEE/RSJ International Conference on Intelligent Robots and Systems, 2025',
      [['IROS', 2025]],
    ],
    ['We train on COCO 2017; accepted at BMVC', [['BMVC', null]]],
    ['Accepted to the SDProc Workshop @ ACL 2025', [['ACL workshop', 2025]]],
    ['IGARSS2025 accepted, mail to Jane@mail.org', [['IGARSS', 2025]]],
    ['Accepted for VisionDocs@ICCV2025', [['ICCV workshop', 2025]]],
    ['Accepted in IEEE RA-L September 2025', [['RA-L', null]]],
    ['accepted by Pattern Recognition', [['Pattern Recognition', null]]],
    ['Accepted at the International Conference on Machine Learning and Applications (ICMLA) 2025', []],
    ['Accepted at Machine Learning for Fast Things 2025', []],
    ['Accepted at the 2026 International Conference on Robotics and Automation in Industry (ICRAI)', []],
    [
      'Accepted at the 2026 International Conference on Robotics and Automation in Vienna (Oral)',
      [['ICRA', 2026]],
    ],
    ['Accepted at the International Conference on Robotics and Automation (ICRA) 2026', [['ICRA', 2026]]],
    ['Accepted by CVPR 2026 CV4Clinical, 11 pages', []],
    ['CVPR 2026 EarthVision', []],
    ['presented at BEAM with CVPR 2025', []],
    ['Accepted at VLLMs in conjunction with CVPR 2025', []],
    ['Accepted as an oral with honours at CVPR 2025', [['CVPR', 2025]]],
    ['NeurIPS 2025 MLSB', []],
    ['NeurIPS 2025 ORAL', [['NeurIPS', 2025]]],
    ['Accepted by ACL 2026 MainConference', [['ACL', 2026]]],
    ['CVPR 2026 EarthVision Workshop', [['CVPR workshop', 2026]]],
    ['Accepted to the IEEE International Conference on Big Data (IEEE BigData 2025)', [['BigData', 2025]]],
    ['Accepted by Computational Visual Media Journal (CVMJ)', [['CVM', null]]],
    ['Accepted by CVPR 2026 EarthVision Track', [['CVPR', 2026]]],
    ['Accepted by CVPR 2026, GitHub: https://x.org', [['CVPR', 2026]]],
    ['Accepted by CVPR 2026 Oral', [['CVPR', 2026]]],
    ['Accepted by SCIENCE CHINA Information Sciences', []],
    ['Accepted at Safe Uses of Learning in Medical Imaging, MICCAI 2025', []],
    ['Accepted to the AAAI Fall Symposium 2025', []],
    ['MICCAI 2025 (under view)', []],
    ['Under double-blind review at CVPR 2026', []],
    ['Submitted to CVPR 2025', []],
    ['Under review at ICML 2025', []],
    ['This work has been submitted to the IEEE for possible publication', []],
    ['An earlier version appeared in the NeurIPS 2022 workshop on Y', []],
    ['Extended version of our ICASSP 2023 paper', []],
    ['1st place solution for the CVPR 2023 challenge', []],
    ['Not accepted to NeurIPS 2022', []],
    ['This paper was not yet accepted by CVPR 2023', []],
    ['10 pages, NeurIPS 2025 preprint', []],
    ['ICLR 2023 TinyPapers', []],
    ['Late-breaking demo accepted at ISMIR 2025', []],
    ['Book chapter. Accepted in Artificial Intelligence in Modeling and Simulation', []],
    ['This paper has been accepted for publication at LBR HRI 2026 conference', []],
    ['Accepted to the Workshop on Visual Concepts at CVPR 2026 as a non-archival report', []],
    ['Accepted at AAAI 2026 (Bridge Program on Logic)', []],
    ['8 pages, 9 figures, IEEE Robotics and Automation Letters', []],
    ['3rd Workshop in Data Engineering in Medicine, 2025', []],
    ['Accpeted at ACL2025 Main', [['ACL', 2025]]],
    ['Accept to ICCV 2023', [['ICCV', 2023]]],
    ['Accepted by CVPR 24', [['CVPR', 2024]]],
    ['Accepted to IEEE T-PAMI', [['TPAMI', null]]],
    ['Accepted by MM 2024', [['ACM MM', 2024]]],
    ['EMNLP-IJCNLP 2019', [['EMNLP', 2019]]],
    ['9 pages, 5 figures, ICRA 2025', [['ICRA', 2025]]],
    ['39th Conference on Neural Information Processing Systems (NeurIPS 2025)', [['NeurIPS', 2025]]],
    [
      '2025 IEEE 28th International Conference on Intelligent Transportation Systems (ITSC)',
      [['ITSC', 2025]],
    ],
    [
      'Accepted to the 6th Workshop on Insights from\n  Negative Results in NLP at NAACL 2025',
      [['NAACL workshop', 2025]],
    ],
    [
      'Extended version of paper accepted at the 24th International\n  Semantic Web Conference (ISWC 2025)',
      [],
    ],
    ['17 pages, 12 figures, ACCV2016 extension, of rivers', []],
    ['An ECCV 2022 extension', []],
    ['Portions of this article have been presented at ICCV 2023', []],
    ['CVPR 2025, with a browser extension', [['CVPR', 2025]]],
    ['Findings of the Association for Computational Linguistics: EMNLP 2021', [['EMNLP findings', 2021]]],
    ['[v2] Best paper at NeurIPS SAFE 2018 Workshop [v4] Accepted at ICCV 2019', [['ICCV', 2019]]],
    ['Accepted by 2026 SPIE Security + Defense Conference', []],
    ['Published in Proceedings of SPIE Volume 6050, 2005', []],
    ['Accepted at Big Data from Space 2025', []],
    ['Conference on Image Processing, Computer Vision, & Pattern Recognition (IPCV 25)', []],
    ['Conference: Robotics, Automation, and Artificial Intelligence 2025', []],
    ["Proceedings of the 2014 ACM conference on Web (WebSci'14)", []],
    ['Accepted for the 10th International Conference on Quality of Multimedia Experience (QoMEX 2018)', []],
    ['Published in the Proceedings of the ACM on Software Engineering (PACMSE)', []],
    ["The ACM on Web Conference 2026 (WWW'26)", [['WWW', 2026]]],
    ['Proceedings of the 2018 ACM on Conference on Information and Knowledge Management', [['CIKM', 2018]]],
    ["Presented at 2019 SIGIR Workshop on eCommerce (ECOM'19)", [['SIGIR workshop', 2019]]],
    ['Accepted at NIPS Workshop on Meta-Learning (MetaLearn 2017)', [['NeurIPS workshop', 2017]]],
    ['In Proceedings of the First Workshop on Rivers. Association for Computational Linguistics', []],
    ['Accepted at SPIE Medical Imaging Conference 2026', [['SPIE Medical Imaging', 2026]]],
    ['Accepted to ICRA IEEE International Conference on Robotics and Automation 2024', [['ICRA', 2024]]],
    ['Accepted at the ACL Main Conference 2025', [['ACL', 2025]]],
    ['12 pages, 3 figures', []],
    ['Accepted to BOAT@NeurIPS 2023', [['NeurIPS workshop', 2023]]],
    ['Presented at RiverShift@NeurIPS 2023', [['NeurIPS workshop', 2023]]],
    ['Published @ CoRL 2019', [['CoRL', 2019]]],
    ['Camera-ready @ NeurIPS 2024', [['NeurIPS', 2024]]],
    ['Presented at CoRL 2024 and as an Oral Presentation at the 2024 CoRL LEAP Workshop', [['CoRL', 2024]]],
    ['ICLR 2021 & CVPR 2021 workshop', [['ICLR', 2021]]],
    ['ICLR 2021, CVPR 2021 workshop', [['ICLR', 2021]]],
    ['Published at ICLR 2021 & presented at CVPR 2021 workshop', [['ICLR', 2021]]],
    ['ICLR 2021 Oral, ICML 2020 workshop', [['ICLR', 2021]]],
    ['Accepted to ICLR 2021 and the ICML 2020 SAS workshop', [['ICLR', 2021]]],
    ['EACL 2024 / Findings of EMNLP 2023', [['EACL', 2024]]],
    ['ICML 2024, Workshop on Slow Rivers', [['ICML workshop', 2024]]],
    ['Accepted at ICML 2024 and the workshop on Slow Rivers', [['ICML workshop', 2024]]],
    ['NeurIPS 2025 Creative AI Track', []],
    ['Accepted at the ICML 2024 workshops on Boats and on Rivers', [['ICML workshop', 2024]]],
    ['Please cite "Ann Lee, Slow Rivers with Boats, NIPS 2011" (arXiv:1109.0367) instead', []],
    ['NeurIPS 2024 AI & ML track', [['NeurIPS', 2024]]],
    ['Accepted @ IROS 2014 conference', [['IROS', 2014]]],
    ['Accepted by NeurIPS 2023, mail to Jane@NeurIPS.org', [['NeurIPS', 2023]]],
    ['Oral at BOAT-AI, NeurIPS 2023', []],
    ['To appear in BigRiver, WWW 2015', []],
    ['Accepted as Oral, CVPR 2025', [['CVPR', 2025]]],
    ['ICML 2023 AI & HCI', []],
    ['NeurIPS 2023 R0-BoAt', []],
    ['Presented at AAAI FSS-19: Rivers in Government, Arlington', []],
    ['NeurIPS 2023 D&B', [['NeurIPS', 2023]]],
    ['ICLR 2024 Camera-Ready', [['ICLR', 2024]]],
    ['PVLDB 17 (2024)', [['VLDB', 2024]]],
    ['CVPR 24 (8 pages)', [['CVPR', 2024]]],
    ['CVPR 24: 4 pages', [['CVPR', 2024]]],
    ['KDD 24 [12 pages]', [['KDD', 2024]]],
    ['Accepted to WSDM 24 no code', [['WSDM', 2024]]],
    ['PVLDB 16(11): 2023', [['VLDB', 2023]]],
    ['PVLDB 16(11): 1123-1135, 2023', [['VLDB', 2023]]],
    ['PVLDB 17', [['VLDB', null]]],
    ['CVPR 17', [['CVPR', 2017]]],
    ["CVPR'17", [['CVPR', 2017]]],
    ['Accepted to CVPR 17 (2017)', [['CVPR', 2017]]],
    ['ECCV 14 pages, 5 figures', []],
    ['EMNLP 17 pages', []],
    ['ACL 19 tables', []],
    ['Accepted to ICCV 17 pages', [['ICCV', null]]],
    ['Accepted to NAACL 19 figures', [['NAACL', null]]],
    ['in case of doubt, see the date of the fast version', []],
    ['', []],
  ])('%s', (comment, expected) => expect(mentioned(comment)).toEqual(expected))

  test.each([
    ['Accepted by IEEE RA-L and to be presented at ICRA 2024', 'IEEE RA-L'],
    ['Accepted by Pattern Recognition in May 2024', 'Pattern Recognition'],
    [
      'Accepted to ACM Transactions on Graphics, to be presented at SIGGRAPH 2019',
      'ACM Transactions on Graphics',
    ],
    ['To appear in the IEEE Signal Processing Magazine - Special Issue', 'IEEE Signal Processing Magazine'],
  ])('names a journal without the word after its name: %s', (comment, name) => {
    expect(mentionsIn({ comment }).map((one) => one.name)).toEqual([name])
  })

  test.each([
    ['ICCV 2025, Homepage: https://example.org/waters', 'ICCV 2025'],
    ['AAAI 2018 (Oral), Supplemental material: http://example.org/', 'AAAI 2018 (Oral)'],
    ['NeurIPS 2025 Spotlight, Code 2.4K Stars: https://example.org/c', 'NeurIPS 2025 Spotlight'],
    ['ICLR 2025 Spotlight Rivers Library: https://a.org Website: https://b.org', 'ICLR 2025 Spotlight'],
    ["Accepted in DAC'26, Rivers-of-Lakes, Ponds, Offloading", "Accepted in DAC'26"],
    ['Accepted to ICCV 17 pages', 'Accepted to ICCV'],
    ['Accepted to IROS 2019 -- 6 pages', 'Accepted to IROS 2019'],
    ['Accepted by T-RO. Webpage: https://example.org/', 'Accepted by T-RO'],
    ['Project Page: https://a.org/. Accepted by CVPR 2025. 12 pages', 'Accepted by CVPR 2025'],
    ['Rivers, Code Models.This paper was accepted to ICLR 2024', 'This paper was accepted to ICLR 2024'],
    ['IROS 2025 https://ieeexplore.ieee.org/document/1', 'IROS 2025'],
    ['EMNLP 2025 (Findings) https://example.org/', 'EMNLP 2025 (Findings)'],
    ['[TPAMI 2025] Project Page: https://example.org/', 'TPAMI 2025'],
    ['IEEE Transactions on Robotics, vol. 8, no. 4, Aug. 2024', 'IEEE Transactions on Robotics'],
  ])('is quoted as far as it names the venue: %s', (comment, quote) => {
    expect(mentionsIn({ comment }).map((one) => one.quote)).toEqual([quote])
  })
  test.each([
    'Accepted at the MICCAI 2025 Workshop on Rivers, Lakes and Ponds (WATERS)',
    'Accepted in EMNLP 2018 (Conference on Empirical Methods in Natural Language Processing)',
    'IEEE/RSJ International Conference on Intelligent Robots and Systems (IROS), 2025',
    'ACL 2025 Main, camera ready version',
    'Accepted by ICML 2025 Generative AI and Waters (GenWat) Workshop',
    'Accepted to ICCV 2025 Workshops (WATERS)',
    'ICML 2019, PMLR 97:695-704',
  ])('is quoted whole: %s', (comment) => {
    expect(mentionsIn({ comment }).map((one) => one.quote)).toEqual([comment])
  })
  test('is no venue’s where it speaks of an exhibition there', () => {
    expect(mentionsIn({ comment: 'Figure 2 has been accepted by CVPR AI Art Gallery 2025' })).toEqual([])
  })

  test('and the journal reference', () => {
    expect(
      mentionsIn({ journalRef: 'IEEE Transactions on Image Processing, vol. 33, pp. 1-12, 2024' }),
    ).toMatchObject([{ venue: { key: 'TIP' }, year: 2024 }])
    expect(mentionsIn({ journalRef: 'TGRS-2023-06174' })).toEqual([])
    expect(mentionsIn({ journalRef: 'NeurIPS2025' })).toMatchObject([{ year: 2025 }])
    expect(mentionsIn({ journalRef: 'IROS 2025 - Int. Conf., Oct 2025, Hangzhou' })).toMatchObject([
      { venue: { key: 'IROS' }, year: 2025 },
    ])
  })
  test.each<[string, string, number | null]>([
    [
      'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR), 2023, pp. 1985-1994',
      'CVPR',
      2023,
    ],
    ['40th Annual AAAI Conference on Artificial Intelligence (AAAI), 2026', 'AAAI', 2026],
    ['2025 IEEE Symposium on Security and Privacy (SP), 2025, pp. 2791-2809', 'S&P', 2025],
    [
      'In Proceedings of the 33rd ACM International Conference on Multimedia. 2025. p. 7405-7414',
      'ACM MM',
      2025,
    ],
    [
      'IEEE/CVF International Conference on Computer Vision (ICCV) Workshops, Hawaii, 2025',
      'ICCV workshop',
      2025,
    ],
    ['Neural Networks 121 (2020) 1970-1985', 'Neural Networks', 2020],
  ])('a journal reference: %s', (journalRef, key, year) => {
    const [read] = mentionsIn({ journalRef })
    expect([`${read?.venue.key}${read?.venue.workshop ? ' workshop' : ''}`, read?.year]).toEqual([key, year])
  })
  test.each([
    'Submitted to CVPR 2024',
    'Artificial Intelligence XLII. SGAI-AI 2025',
    'Lecture Notes in Computer Science',
  ])('a journal reference that says nothing: %s', (journalRef) =>
    expect(mentionsIn({ journalRef })).toEqual([]),
  )
  test('is quoted on one line, as arXiv meant it', () => {
    const [read] = mentionsIn({ comment: 'Accepted to CVPR 2024\n  (Oral). Nine pages' })
    expect(read?.quote).toBe('Accepted to CVPR 2024 (Oral)')
  })
  test('says what a list would write', () => {
    const name = (comment: string) => mentionsIn({ comment })[0]?.name
    expect(name('Accepted to the European Conference on Artificial Intelligence (ECAI 2025)')).toBe('ECAI')
    expect(name('Accepted to ICLR2024')).toBe('ICLR')
    expect(name('Findings of ACL 2025')).toBe('ACL Findings')
    expect(name('Accepted at the X Workshop, ICML 2025')).toBe('ICML Workshop')
    expect(name('accepted by IEEE Transactions on Multimedia (TMM) in March 2025')).toBe(
      'IEEE Transactions on Multimedia',
    )
    expect(name('Machine Intelligence Research')).toBe('Machine Intelligence Research')
  })
  test('without end costs nothing that matters', () => {
    const late = `${'12 pages; '.repeat(1000)}Accepted to CVPR 2024`
    expect(mentionsIn({ comment: late })).toEqual([])
    for (const text of ['Accepted to ', 'Accepted To The ', 'oral at A ', 'in A '])
      expect(mentionsIn({ comment: text.repeat(20_000), journalRef: text.repeat(20_000) })).toEqual([])
  })
})

describe('a DOI', () => {
  test.each<[string, string, number | null]>([
    ['10.1109/CVPR52733.2024.01492', 'CVPR', 2024],
    ['10.1109/ICCV51070.2023.00654', 'ICCV', 2023],
    ['10.1109/CVPRW59228.2023.00484', 'CVPR workshop', 2023],
    ['10.1109/TPAMI.2023.3261988', 'TPAMI', null],
    ['10.18653/v1/2024.acl-long.12', 'ACL', 2024],
    ['10.18653/v1/2023.findings-emnlp.7', 'EMNLP findings', 2023],
    ['10.18653/v1/P19-1001', 'ACL', 2019],
    ['10.24963/ijcai.2023/123', 'IJCAI', 2023],
    ['10.1609/aaai.v38i5.12345', 'AAAI', 2024],
    ['10.21437/Interspeech.2023-123', 'Interspeech', 2023],
    ['10.1016/j.media.2024.103123', 'MedIA', null],
    ['10.1109/CVPRW.2019.00090', 'CVPR workshop', 2019],
    ['10.1109/ICCV.2019.00123', 'ICCV', 2019],
    ['10.1109/ICPR48806.2021.9412345', 'ICPR', null],
    ['10.1109/LRA.2025.3598661', 'RA-L', null],
    ['10.14722/ndss.2018.23158', 'NDSS', 2018],
  ])('%s is %s', (doi, key, year) => {
    const [read] = mentionsIn({ journalRef: null, doi })
    const venue = read?.venue
    expect([
      `${venue?.key}${venue?.workshop ? ' workshop' : ''}${venue?.findings ? ' findings' : ''}`,
      read?.year,
    ]).toEqual([key, year])
  })
  test.each([
    '10.1007/978-3-031-72949-2_22',
    '10.1145/3580305.3599447',
    '10.48550/arXiv.2404.10445',
    '',
    'x',
  ])('%s says nothing', (doi) => expect(venueOfDoi(doi)).toBeNull())
})
