import type { MethodDefinition } from '@grpc/grpc-js';
import type { ringfence } from './messages.js';

export declare const FleetServiceDefinition: {
  listNodes: MethodDefinition<ringfence.v1.ListNodesRequest.$Properties, ringfence.v1.ListNodesResponse.$Properties, ringfence.v1.ListNodesRequest, ringfence.v1.ListNodesResponse>;
  watchRevision: MethodDefinition<ringfence.v1.WatchRevisionRequest.$Properties, ringfence.v1.WatchRevisionResponse.$Properties, ringfence.v1.WatchRevisionRequest, ringfence.v1.WatchRevisionResponse>;
  enrol: MethodDefinition<ringfence.v1.EnrolRequest.$Properties, ringfence.v1.EnrolResponse.$Properties, ringfence.v1.EnrolRequest, ringfence.v1.EnrolResponse>;
  reportEndpoints: MethodDefinition<ringfence.v1.ReportEndpointsRequest.$Properties, ringfence.v1.ReportEndpointsResponse.$Properties, ringfence.v1.ReportEndpointsRequest, ringfence.v1.ReportEndpointsResponse>;
};

export declare const FlowServiceDefinition: {
  query: MethodDefinition<ringfence.v1.QueryFlowsRequest.$Properties, ringfence.v1.QueryFlowsResponse.$Properties, ringfence.v1.QueryFlowsRequest, ringfence.v1.QueryFlowsResponse>;
  stream: MethodDefinition<ringfence.v1.StreamFlowsRequest.$Properties, ringfence.v1.FlowRecord.$Properties, ringfence.v1.StreamFlowsRequest, ringfence.v1.FlowRecord>;
};

export declare const IdentityServiceDefinition: {
  list: MethodDefinition<ringfence.v1.ListIdentitiesRequest.$Properties, ringfence.v1.ListIdentitiesResponse.$Properties, ringfence.v1.ListIdentitiesRequest, ringfence.v1.ListIdentitiesResponse>;
  get: MethodDefinition<ringfence.v1.GetIdentityRequest.$Properties, ringfence.v1.Identity.$Properties, ringfence.v1.GetIdentityRequest, ringfence.v1.Identity>;
};

export declare const PolicyServiceDefinition: {
  apply: MethodDefinition<ringfence.v1.ApplyRequest.$Properties, ringfence.v1.ApplyResponse.$Properties, ringfence.v1.ApplyRequest, ringfence.v1.ApplyResponse>;
  validate: MethodDefinition<ringfence.v1.ValidateRequest.$Properties, ringfence.v1.ValidateResponse.$Properties, ringfence.v1.ValidateRequest, ringfence.v1.ValidateResponse>;
  get: MethodDefinition<ringfence.v1.GetPolicyRequest.$Properties, ringfence.v1.Policy.$Properties, ringfence.v1.GetPolicyRequest, ringfence.v1.Policy>;
  list: MethodDefinition<ringfence.v1.ListPoliciesRequest.$Properties, ringfence.v1.ListPoliciesResponse.$Properties, ringfence.v1.ListPoliciesRequest, ringfence.v1.ListPoliciesResponse>;
  delete: MethodDefinition<ringfence.v1.DeletePolicyRequest.$Properties, ringfence.v1.DeletePolicyResponse.$Properties, ringfence.v1.DeletePolicyRequest, ringfence.v1.DeletePolicyResponse>;
  history: MethodDefinition<ringfence.v1.PolicyHistoryRequest.$Properties, ringfence.v1.PolicyHistoryResponse.$Properties, ringfence.v1.PolicyHistoryRequest, ringfence.v1.PolicyHistoryResponse>;
};
